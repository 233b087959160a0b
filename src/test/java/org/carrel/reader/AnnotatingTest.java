// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

class AnnotatingTest {
    private static final String HONEY =
            "Honey keeps for years when it is kept dry.\n\nBees fan it with their wings until it is.\n";

    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final HeldKeeper keeper = new HeldKeeper();
    private Reader reader = reader();
    private Path course = Path.of("");

    private Reader reader() {
        return Readers.of(background);
    }

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        Path bees = Files.createDirectories(course.resolve("modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        for (String more : List.of("3", "4")) {
            Files.writeString(
                    bees.resolve("section-" + more + ".md"),
                    "---\ntitle: %s. More\n---\nMore of bees, %s.\n".formatted(more, more));
        }
        Files.writeString(
                bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nWax is made by bees.\n");
        Files.writeString(bees.resolve("section-2.md"), "---\ntitle: 2. Honey\n---\n" + HONEY);
        reader.annotating().notes().open(Notebook.EMPTY, keeper);
        open("bees/section-2");
    }

    private void open(String section) {
        reader.open(course, new SectionId(section));
        background.finish();
    }

    private Notes notes() {
        return reader.annotating().notes();
    }

    private Noting noting() {
        return reader.annotating().noting();
    }

    private Notebook notebook() {
        return notes().notebookProperty().get();
    }

    private List<Entry> entries() {
        return notebook().entries().toList();
    }

    private Entry only() {
        assertEquals(1, entries().size());
        return entries().getFirst();
    }

    private String text() {
        return Objects.requireNonNull(reader.navigation().shownProperty().get())
                .page()
                .text()
                .text();
    }

    private void highlight(String words, Colour colour) {
        int at = text().indexOf(words);
        noting().highlight(at, at + words.length(), colour);
    }

    private Section section(String id) {
        return Objects.requireNonNull(reader.courseProperty().get())
                .section(new SectionId(id))
                .orElseThrow();
    }

    private Placed placed(Entry entry) {
        return Objects.requireNonNull(
                reader.annotating().placing().placesProperty().get().get(entry.id()));
    }

    private String quoted(Placed placed) {
        var range = assertInstanceOf(Placed.Sure.class, placed);
        return text().substring(range.start(), range.end());
    }

    private void rewrite(String section, String body) throws IOException {
        Files.writeString(
                course.resolve("modules/bees/" + section + ".md"),
                "---\ntitle: 2. Honey\n---\n" + body);
    }

    @Test
    void wordsAreHighlightedWhereTheyStand() {
        highlight("keeps for years", Colour.GREEN);
        assertEquals(Kind.HIGHLIGHT, only().kind());
        assertEquals("keeps for years", quoted(placed(only())));
        assertEquals(List.of(only()), keeper.kept());
        assertEquals(new Done.Noted(Deed.HIGHLIGHTED, ""), reader.notices().doneProperty().get());
    }

    @Test
    void theSameWordsOnceMoreGetTheOtherColour() {
        highlight("keeps for years", Colour.GREEN);
        highlight("keeps for years", Colour.PINK);
        assertEquals(Colour.PINK, only().colour());
        assertEquals(Colour.PINK, noting().colourProperty().get());
    }

    @Test
    void aNoteOnWordsIsAHighlightUntilSomethingIsWritten() {
        int at = text().indexOf("wings");
        UUID id = noting().note(at, at + 5).orElseThrow();
        assertEquals(Kind.HIGHLIGHT, only().kind());
        notes().write(id, "", "How fast?");
        assertEquals(Kind.NOTE, only().kind());
        assertEquals(Optional.of(id), noting().note(at, at + 5), "there already");
    }

    @Nested
    class Bookmarks {
        @Test
        void areSetAtAParagraphAndTakenAwayAgain() {
            int second = text().indexOf("Bees fan");
            noting().toggleBookmark(second);
            assertEquals(Scope.PASSAGE, only().anchor().scope());
            assertEquals(
                    new Done.Noted(Deed.BOOKMARK_SET, "Bees fan it with their wings until it is."),
                    reader.notices().doneProperty().get());
            noting().toggleBookmark(second);
            assertEquals(List.of(), entries());
            assertEquals(1, notes().trash().size());
        }

        @Test
        void atTheTopBelongToTheSection() {
            noting().toggleBookmark(0);
            assertEquals(Scope.SECTION, only().anchor().scope());
            assertEquals("2. Honey", only().anchor().title());
            noting().toggleBookmark(text().indexOf("Bees fan"));
            assertEquals(2, entries().size());
            noting().toggleBookmark(0);
            assertEquals(Scope.PASSAGE, only().anchor().scope());
        }
    }

    @Nested
    class Undoing {
        @Test
        void takesBackEveryChangeAndBringsItAgain() {
            highlight("keeps for years", Colour.GREEN);
            UUID id = only().id();
            notes().colour(id, Colour.BLUE);
            notes().delete(List.of(id));
            noting().toggleDone(section("bees/section-2"));
            Notebook last = notebook();
            notes().undo();
            assertFalse(
                    reader.annotating().tallyProperty().get().isDone(section("bees/section-2")));
            notes().undo();
            assertEquals(Colour.BLUE, only().colour());
            notes().undo();
            assertEquals(Colour.GREEN, only().colour());
            notes().undo();
            assertEquals(List.of(), entries());
            assertFalse(notes().canUndoProperty().get());
            for (int i = 0; i < 4; i++) {
                notes().redo();
            }
            assertEquals(last.entries().toList(), entries());
            assertTrue(reader.annotating().tallyProperty().get().isDone(section("bees/section-2")));
            assertFalse(notes().canRedoProperty().get());
        }

        @Test
        void takesBackAtOnceWhatWasTypedInOneGo() {
            UUID id = noting().begin(noting().section().orElseThrow(), "A", List.of());
            notes().write(id, "A", "As");
            notes().write(id, "As", "Ask");
            notes().settle();
            notes().write(id, "Ask", "Ask them");
            notes().settle();
            notes().undo();
            assertEquals("Ask", only().text());
            notes().undo();
            assertEquals(List.of(), entries());
            notes().redo();
            notes().redo();
            assertEquals("Ask them", only().text());
        }

        @Test
        void endsTheWayForwardWithSomethingNew() {
            highlight("keeps for years", Colour.GREEN);
            notes().undo();
            noting().toggleBookmark(0);
            assertFalse(notes().canRedoProperty().get());
        }
    }

    @Nested
    class WhenTheTextHasChanged {
        private final String words = "Bees fan it with their wings until it is.";

        @Test
        void wordsInAnotherPlaceOfTheSectionAreFound() throws IOException {
            highlight(words, Colour.GREEN);
            rewrite("section-2", "A word before.\n\n" + HONEY);
            open("bees/section-2");
            assertEquals(words, quoted(placed(only())));
        }

        @Test
        void thoseInASectionThatIsNotShownAreFoundToo() throws IOException {
            highlight(words, Colour.GREEN);
            rewrite("section-2", "A word before.\n\n" + HONEY);
            open("bees/index");
            assertInstanceOf(Placed.Sure.class, placed(only()));
            rewrite("section-2", "Nothing of all that.\n");
            open("bees/index");
            assertInstanceOf(Placed.Unknown.class, placed(only()));
        }

        @Test
        void whatMovedIsTiedThereOnlyByThePerson() throws IOException {
            highlight(words, Colour.GREEN);
            Entry before = only();
            rewrite("section-2", "Honey keeps for years when it is kept dry.\n");
            rewrite("section-1", "Wax is made by bees. " + words + "\n");
            open("bees/section-2");
            assertEquals(
                    "bees/section-1",
                    assertInstanceOf(Placed.Moved.class, placed(before)).section());
            assertEquals(before, only());
            noting().keep(before.id());
            background.finish();
            assertEquals("bees/section-1", only().anchor().place());
            assertInstanceOf(Placed.Sure.class, placed(only()));
            notes().undo();
            assertEquals(before.anchor(), only().anchor());
        }

        @Test
        void aNoteWithoutItsWordsCanBeTiedToOthersOrToTheSection() throws IOException {
            highlight(words, Colour.GREEN);
            UUID id = only().id();
            rewrite("section-2", "Honey keeps for years when it is kept dry.\n");
            open("bees/section-2");
            assertInstanceOf(Placed.Unknown.class, placed(only()));
            int at = text().indexOf("kept dry");
            noting().attach(id, at, at + 8);
            assertEquals("kept dry", quoted(placed(only())));
            notes().undo();
            noting().detach(id);
            assertEquals(Scope.SECTION, only().anchor().scope());
            assertEquals("> " + words, only().text());
            assertEquals(Kind.NOTE, only().kind());
        }
    }

    @Nested
    class AtAnotherComputer {
        private void goThere() {
            Notebook carried = notebook();
            reader.close();
            reader = reader();
            notes().open(carried, keeper);
        }

        @Test
        void aCourseIsKnownByItsTextAndKeepsItsNotes() throws IOException {
            highlight("keeps for years", Colour.GREEN);
            goThere();
            Path other = folder.resolve("elsewhere");
            Files.move(course, other);
            course = other;
            open("bees/section-2");
            assertEquals("keeps for years", quoted(placed(only())));
        }

        @Test
        void whatWasWrittenBeforeItWasKnownGoesWithIt() {
            highlight("keeps for years", Colour.GREEN);
            goThere();
            reader.open(course, new SectionId("bees/section-2"));
            background.step();
            background.step();
            highlight("Bees fan", Colour.PINK);
            noting().toggleDone(section("bees/section-1"));
            assertEquals(2, entries().stream().map(e -> e.anchor().course()).distinct().count());
            background.finish();
            assertEquals(1, entries().stream().map(e -> e.anchor().course()).distinct().count());
            assertTrue(reader.annotating().tallyProperty().get().isDone(section("bees/section-1")));
            notes().undo();
            notes().undo();
            assertEquals(Colour.GREEN, only().colour());
        }

        @Test
        void oneIsOfferedToGoOnWhereOneWas() {
            reader.navigation().show(section("bees/section-1"));
            background.finish();
            reader.navigation().reached(new Place(3, 0.5, 0.6));
            reader.keepPlace();
            goThere();
            assertEquals(1, reader.annotating().elsewhereProperty().get().size());
            reader.open(course);
            background.finish();
            assertEquals(
                    section("bees/section-1"),
                    Objects.requireNonNull(reader.elsewhere().leftAtProperty().get()));
            assertEquals(List.of(), reader.annotating().elsewhereProperty().get());
            reader.elsewhere().goOn();
            background.finish();
            assertEquals(new Place(3, 0.5, 0), reader.navigation().placeProperty().get());
        }

        @Test
        void whoOnlyLooksInChangesNothingOfThat() {
            reader.navigation().show(section("bees/section-1"));
            background.finish();
            reader.navigation().reached(new Place(3, 0.5, 0.6));
            reader.keepPlace();
            goThere();
            reader.open(course);
            background.finish();
            reader.navigation().reached(Place.TOP);
            reader.keepPlace();
            assertNull(reader.notices().troubleProperty().get());
            assertEquals(
                    "bees/section-1",
                    notebook()
                            .lastRead(notebook().courses().findFirst().orElseThrow().course())
                            .orElseThrow()
                            .section());
        }
    }

    @Test
    void anotherCourseInTheSamePlaceGetsNothingOfTheNotes() throws IOException {
        highlight("keeps for years", Colour.GREEN);
        Entry before = only();
        for (String section :
                List.of("index", "section-1", "section-2", "section-3", "section-4")) {
            rewrite(section, "On other things, " + section + ".\n");
        }
        open("bees/section-2");
        assertEquals(before, only());
        assertFalse(reader.annotating().belongsHere(before.anchor()));
        assertEquals(0, reader.annotating().tallyProperty().get().held(section("bees/section-2")));
    }

    @Test
    void whatOthersChangedIsShown() {
        highlight("keeps for years", Colour.GREEN);
        keeper.others(Notebook.EMPTY);
        assertEquals(List.of(), entries());
        assertEquals(0, reader.annotating().tallyProperty().get().held(section("bees/section-2")));
    }

    @Test
    void aNotebookThatMayOnlyBeReadStaysAsItIs() {
        keeper.say(new Kept.ReadOnly(folder, new Why(Why.Kind.NOT_ALLOWED, "")));
        highlight("keeps for years", Colour.GREEN);
        noting().toggleBookmark(0);
        noting().begin(noting().section().orElseThrow(), "A", List.of());
        assertEquals(List.of(), entries());
    }
}
