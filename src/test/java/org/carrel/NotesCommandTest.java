// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Item;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.carrel.page.PageText;
import org.carrel.storage.Processes;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class NotesCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path course;
    private Path notebook;

    private int run(Object... arguments) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }

    private int export(String format, Path to, Object... more) {
        List<Object> all =
                new java.util.ArrayList<>(
                        List.of(
                                "notes",
                                "export",
                                "--format",
                                format,
                                "--out",
                                to,
                                "--notebook",
                                notebook));
        all.addAll(List.of(more));
        return run(all.toArray());
    }

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        Path module = Files.createDirectories(course.resolve("modules/kites"));
        Files.writeString(module.resolve("index.md"), "---\ntitle: Kites\n---\nFly them.\n");
        Files.writeString(
                module.resolve("section-1.md"),
                "---\ntitle: 1. String\n---\nTie a reef knot before you go.\n");
        var text = new PageText("Tie a reef knot before you go.", List.of(0));
        notebook =
                keep(
                        new KnownCourse(
                                "k",
                                "Kites",
                                new Fingerprint(
                                        Map.of(new SectionId("kites/section-1"), text.hash()))),
                        entry(1, "k", "kites/section-1", "reef knot"),
                        entry(2, "k", "kites/section-1", "something that is not there at all"),
                        entry(3, "other", "x/y", "elsewhere"));
    }

    private Path keep(Item... items) throws IOException {
        var device = new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
        Path place = new Shelf(folder.resolve("notes")).create("Mine", device);
        if (NotebookStore.open(place, device, new Emergency(List.of()))
                instanceof NotebookOpening.Opened(NotebookStore store)) {
            store.put(List.of(items));
            store.force();
        }
        return place;
    }

    private static Entry entry(int number, String course, String place, String words) {
        return new Entry(
                new UUID(number, number),
                Kind.HIGHLIGHT,
                new Anchor(
                        course,
                        Scope.PASSAGE,
                        place,
                        "Title",
                        new Passage(
                                words,
                                "Tie a ",
                                " before",
                                6,
                                6 + words.length(),
                                1,
                                "00",
                                "",
                                0,
                                0)),
                "",
                List.of(),
                Colour.YELLOW,
                null,
                "",
                NOON,
                NOON,
                null);
    }

    @ParameterizedTest
    @CsvSource({"html,a.html", "csv,a.csv", "annotation,a.annotation", "markdown,a.md"})
    void writesAllThereIs(String format, String name) throws IOException {
        Path file = folder.resolve(name);
        assertEquals(0, export(format, file), err::toString);
        assertTrue(Files.readString(file).contains("elsewhere"));
        assertTrue(out.toString().contains("3 highlights"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void writesWhatBelongsToACourseAndSaysWhereItIsToday() throws IOException {
        Path file = folder.resolve("a.csv");
        assertEquals(0, export("csv", file, course), err::toString);
        String csv = Files.readString(file);
        assertTrue(csv.contains("Kites,1. String,Highlight,reef knot,,,yellow,Placed"), csv);
        assertTrue(csv.contains("not there at all,,,yellow,Place unknown"), csv);
        assertFalse(csv.contains("elsewhere"), csv);
    }

    @Test
    void writesAFileForEachModuleIntoANewFolder() throws IOException {
        Path to = folder.resolve("vault");
        assertEquals(0, export("markdown", to));
        assertEquals(0, export("markdown", to));
        try (var files = Files.list(to)) {
            assertEquals(2, files.count());
        }
        assertTrue(Files.isDirectory(folder.resolve("vault 2")));
        assertTrue(out.toString().contains("vault 2"), out.toString());
    }

    @Test
    void replacesAFileWholeOrNotAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertEquals(0, export("csv", file));
        assertTrue(Files.readString(file).length() > 10);
        assertEquals(70, export("csv", folder.resolve("gone").resolve("a.csv")));
        assertTrue(err.toString().contains("could not be read or written"), err.toString());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(64, export("docx", folder.resolve("a.docx")));
        assertTrue(err.toString().contains("markdown, html, csv, annotation"), err.toString());
        assertEquals(64, run("notes"));
        assertEquals(64, run("notes", "export", "--format", "csv"));
        assertEquals(2, export("csv", folder.resolve("a.csv"), folder.resolve("nothing")));
        assertFalse(Files.exists(folder.resolve("a.csv")));
    }

    @Test
    void writesNothingOfANotebookThatIsNotThere() {
        notebook = folder.resolve("No such notebook");
        assertEquals(64, export("csv", folder.resolve("a.csv")));
        assertFalse(Files.exists(folder.resolve("a.csv")));
    }
}
