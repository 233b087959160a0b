// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class HandoutCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path course = Path.of("");
    private Path pdf = Path.of("");
    private Path notebook = Path.of("");

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        pdf = folder.resolve("handout.pdf");
        Path module = Files.createDirectories(course.resolve("modules/kites"));
        Files.writeString(module.resolve("index.md"), "---\ntitle: Kites\n---\nFly them.\n");
        Files.writeString(
                module.resolve("section-1.md"), "---\ntitle: 1. String\n---\nTie a reef knot.\n");
        Files.writeString(
                module.resolve("section-2.md"),
                "---\ntitle: 2. Wind\n---\n{% include nowhere.html %}\n\nWait for it.\n");
        notebook = keep();
    }

    private Path keep() throws IOException {
        var device = new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
        Path place = new Shelf(folder.resolve("notes")).create("Mine", device);
        var text = new PageText("Tie a reef knot.", List.of(0));
        if (NotebookStore.open(place, device, new Emergency(List.of()))
                instanceof NotebookOpening.Opened(NotebookStore store)) {
            store.put(
                    List.of(
                            new KnownCourse(
                                    "k",
                                    "Kites",
                                    new Fingerprint(
                                            Map.of(new SectionId("kites/section-1"), text.hash()))),
                            new Entry(
                                    new UUID(1, 1),
                                    Kind.NOTE,
                                    new Anchor(
                                            "k", Scope.SECTION, "kites/section-1", "String", null),
                                    "Bring rope.",
                                    List.of("trainer"),
                                    null,
                                    null,
                                    "",
                                    NOON,
                                    NOON,
                                    null),
                            Agenda.of(new UUID(2, 2), "k", "Kite day", NOON)
                                    .withItems(
                                            List.of(
                                                    new AgendaItem(
                                                            new UUID(3, 3),
                                                            AgendaItem.Kind.SECTION,
                                                            "kites/section-1",
                                                            "1. String",
                                                            20)),
                                            NOON)));
            store.force();
        }
        return place;
    }

    private int run(Object... more) {
        List<Object> all = new ArrayList<>(List.of("handout", course, "--out", pdf));
        all.addAll(List.of(more));
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                all.stream().map(String::valueOf).toArray(String[]::new));
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }

    @Test
    void writesTheSectionsThatAreNamed() throws IOException {
        assertEquals(0, run("--sections", "kites/section-1,kites/index"), err.toString());

        assertTrue(text().contains("Tie a reef knot."), text());
        assertTrue(text().contains("Fly them."), text());
        assertFalse(text().contains("Bring rope."), text());
        assertTrue(out.toString().startsWith("1 page written to "), out.toString());
    }

    @Test
    void takesAModuleForAllOfItsSectionsAndSaysWhatIsMissingInThem() throws IOException {
        assertEquals(1, run("--sections", "kites", "--title", "All of it"));

        assertTrue(text().contains("All of it"), text());
        assertTrue(text().contains("Wait for it."), text());
        assertTrue(err.toString().contains("nowhere.html"), err.toString());
    }

    @Test
    void makesAGuideOfAnAgendaWithTheNotes() throws IOException {
        assertEquals(
                0,
                run("--agenda", "Kite day", "--kind", "guide", "--notebook", notebook),
                err.toString());

        assertTrue(text().contains("Kite day"), text());
        assertTrue(text().contains("Bring rope."), text());
        assertTrue(text().contains("20 min"), text());
        assertFalse(text().contains("Fly them."), text());
    }

    @ParameterizedTest
    @CsvSource({
        "--sections, kites/section-9",
        "--sections, ../etc",
        "--kind, leaflet",
        "--paper, a0",
        "--agenda, No such day"
    })
    void refusesWhatThereIsNot(String option, String value) {
        assertEquals(
                64,
                option.equals("--sections")
                        ? run(option, value)
                        : run("--sections", "kites", option, value, "--notebook", notebook));
        assertTrue(err.toString().contains(value), err.toString());
        assertFalse(Files.exists(pdf));
    }

    @Test
    void wantsToKnowWhatToPrint() {
        assertEquals(64, run());
        assertFalse(Files.exists(pdf));
    }

    @Test
    void saysWhereThereIsNoCourse() {
        course = folder.resolve("nothing");

        assertEquals(2, run("--sections", "kites"));
    }

    @Test
    void saysWhereItCannotWrite() {
        pdf = folder.resolve("no/such/folder/handout.pdf");

        assertEquals(70, run("--sections", "kites/section-1"));
        assertEquals(
                folder.resolve("no/such/folder")
                        + " could not be read or written: it is not there.",
                err.toString().strip());
    }

    @Test
    void saysWhereAFolderHasTheName() {
        pdf = course;

        assertEquals(70, run("--sections", "kites/section-1"));
        assertEquals(
                course + " could not be read or written: a folder has this name.",
                err.toString().strip());
    }

    @Test
    void takesNamesWithBlanksBetweenThem() throws IOException {
        assertEquals(0, run("--sections", " kites/section-1 , kites/index,"), err.toString());

        assertTrue(text().contains("Fly them."), text());
    }

    @Test
    void saysInTwoLinesWhatIsWrong() throws IOException {
        assertEquals(64, run("--sections", ""));
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("carrel handout --help"), err.toString());

        Path none = Files.createDirectories(folder.resolve("none"));
        assertEquals(64, run("--agenda", "Kite day", "--notebook", none));
        assertTrue(err.toString().contains("nor any other"), err.toString());
    }
}
