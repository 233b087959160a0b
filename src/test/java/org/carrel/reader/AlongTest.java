// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.export.Extent;
import org.carrel.export.Format;
import org.carrel.export.Gathered;
import org.carrel.export.Incoming.Refusal;
import org.carrel.export.Preview.Clash;
import org.carrel.export.Preview.Standing;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class AlongTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Reader reader = reader();
    private final Along along = along(reader);

    private Reader reader() {
        return Readers.of(background);
    }

    private Along along(Reader reader) {
        return new Along(
                reader,
                background,
                (phrase, arguments) ->
                        phrase.name() + (arguments.length == 0 ? "" : " " + arguments[0]),
                "1.0");
    }

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        Files.writeString(
                bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nWax is made by bees.\n");
        reader.open(folder.resolve("course"));
        background.finish();
        keep(reader, entry(1, "made by"), entry(2, "nowhere to be found in this course"));
        background.finish();
    }

    private static void keep(Reader reader, Entry... entries) {
        reader.annotating().notes().open(Notebook.of(List.of(entries)), new MemoryKeeper());
    }

    private Entry entry(int number, String words) {
        return new Entry(
                new UUID(number, number),
                Kind.HIGHLIGHT,
                new Anchor(
                        along.exporting().open().orElseThrow().course(),
                        Scope.PASSAGE,
                        "bees/section-1",
                        "1. Wax",
                        new Passage(
                                words, "Wax is ", " bees", 7, 7 + words.length(), 1, "", "", 0, 0)),
                "",
                List.of(),
                Colour.YELLOW,
                null,
                "",
                NOON,
                NOON,
                null);
    }

    private Gathered all() {
        return along.exporting().gather(Extent.ALL);
    }

    private Path exported(Format format, String name) {
        along.exporting().save(all(), format, folder.resolve(name));
        background.finish();
        return assertInstanceOf(
                        Exporting.State.Saved.class, along.exporting().stateProperty().get())
                .place();
    }

    private Importing.State.Offered offered(Along along, Path file) {
        along.importing().look(file);
        background.finish();
        return assertInstanceOf(
                Importing.State.Offered.class, along.importing().stateProperty().get());
    }

    private static Notebook notebook(Reader reader) {
        return reader.annotating().notes().notebookProperty().get();
    }

    @Nested
    class Out {
        @Test
        void tellsWhatWasWrittenAndWhere() throws IOException {
            Path file = exported(Format.CSV, "notes.csv");
            assertEquals(folder.resolve("notes.csv"), file);
            assertTrue(Files.readString(file).contains("made by"));
            assertTrue(Files.readString(file).contains("STATUS_UNKNOWN"));
        }

        @Test
        void writesNothingWhenThePersonChangesTheirMind() throws IOException {
            along.exporting().save(all(), Format.HTML, folder.resolve("notes.html"));
            along.exporting().cancel();
            background.finish();
            assertInstanceOf(Exporting.State.Idle.class, along.exporting().stateProperty().get());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }

        @Test
        void tellsWhyNothingCouldBeWritten() {
            along.exporting().save(all(), Format.CSV, folder.resolve("gone/notes.csv"));
            background.finish();
            var failed =
                    assertInstanceOf(
                            Exporting.State.Failed.class, along.exporting().stateProperty().get());
            assertEquals(Why.Kind.GONE, failed.why().kind());
        }

        @Test
        void makesAFolderOfSeveralFilesOnly() {
            assertFalse(along.exporting().makesSeveral(all(), Format.MARKDOWN));
            assertEquals("NOTES_ON Bees.md", along.exporting().name(all(), Format.MARKDOWN));
        }
    }

    @Nested
    class In {
        @Test
        void knowsOnesOwnAgain() {
            var offered = offered(along, exported(Format.ANNOTATION, "a.annotation"));
            assertEquals(2, offered.among().count(Standing.SAME));
            assertEquals(2, offered.apart().count(Standing.SAME));
            assertEquals(List.of(), offered.apart().coming());
        }

        @Test
        void showsWhatWouldComeThenTakesItAsOneThatCanBeUndone() {
            Path file = exported(Format.ANNOTATION, "a.annotation");
            keep(reader);
            var offered = offered(along, file);
            assertEquals(2, offered.apart().count(Standing.NEW));
            assertFalse(offered.looking());
            assertEquals(0, offered.elsewhere());
            assertEquals(1, offered.apart().unplaced().size());
            assertEquals(0, notebook(reader).entries().count());

            along.importing().take(true, Clash.KEEP_BOTH);
            background.finish();
            assertEquals(2, notebook(reader).entries().count());
            assertEquals(1, notebook(reader).sets().count());
            assertInstanceOf(
                    Importing.State.Nothing.class, along.importing().stateProperty().get());
            reader.annotating().notes().undo();
            assertEquals(0, notebook(reader).entries().count());
            reader.annotating().notes().redo();
            assertEquals(2, notebook(reader).entries().count());
        }

        @Test
        void countsThoseOfACourseThatIsNotOpen() {
            Path file = exported(Format.ANNOTATION, "a.annotation");
            keep(reader);
            reader.close();
            var offered = offered(along, file);
            assertEquals(2, offered.elsewhere());
            assertFalse(offered.looking());
        }

        @Test
        void saysWhyNothingCanBeTaken() throws IOException {
            Path file = Files.writeString(folder.resolve("a.annotation"), "no notes");
            along.importing().look(file);
            background.finish();
            assertEquals(
                    new Importing.State.Refused(file, Refusal.NOT_NOTES),
                    along.importing().stateProperty().get());
            along.importing().look(folder.resolve("gone.annotation"));
            background.finish();
            assertInstanceOf(Importing.State.Failed.class, along.importing().stateProperty().get());
            assertNull(reader.notices().troubleProperty().get());
        }
    }
}
