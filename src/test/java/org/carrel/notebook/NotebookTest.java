// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class NotebookTest {
    @Test
    void aRunTookAsLongAsItDidThoughEachOfItsItemsCountsAMinuteAtLeast() {
        var run =
                new Run(
                        new UUID(1, 1),
                        "k",
                        new UUID(1, 2),
                        Instant.EPOCH,
                        List.of(
                                new Run.Taken(new UUID(1, 3), Duration.ofSeconds(5)),
                                new Run.Taken(new UUID(1, 4), Duration.ofSeconds(95))));
        assertEquals(2, run.minutes());
        assertEquals(List.of(1, 2), run.times().stream().map(Run.Taken::minutes).toList());
    }

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Passage PASSAGE =
            new Passage("a sign", "put up ", " that", 10, 16, 1, "00", "signs", 2, 0.25);

    private static final Entry HIGHLIGHT =
            new Entry(
                    new UUID(1, 1),
                    Kind.HIGHLIGHT,
                    new Anchor("course", Scope.PASSAGE, "desk/signs", "Signs", PASSAGE),
                    "",
                    List.of(),
                    Colour.YELLOW,
                    null,
                    "",
                    MORNING,
                    MORNING,
                    null);

    @Nested
    class AnEntry {
        @Test
        void becomesANoteWhenWordsAreWrittenToAHighlightAndAHighlightWhenTheyGo() {
            Entry note = HIGHLIGHT.withText("ask again", NOON);

            assertEquals(Kind.NOTE, note.kind());
            assertEquals(NOON, note.modified());
            assertEquals(MORNING, note.created());
            assertEquals(Kind.HIGHLIGHT, note.withText("", NOON).kind());
        }

        @Test
        void keepsEachTagOnce() {
            assertEquals(
                    List.of("trainer", "room"),
                    HIGHLIGHT.withTags(List.of("trainer", "room", "trainer"), NOON).tags());
        }

        @Test
        void thatIsAHighlightHasWordsAndAColour() {
            var section = new Anchor("course", Scope.SECTION, "desk/signs", "Signs", null);

            assertThrows(IllegalArgumentException.class, () -> HIGHLIGHT.withAnchor(section, NOON));
        }
    }

    @Nested
    class AChange {
        private final Change made = Change.to(Notebook.EMPTY, List.of(HIGHLIGHT));
        private final Notebook after = Notebook.EMPTY.with(made);

        @Test
        void isUndoneByItsInverseAndMadeAgainByTheInverseOfThat() {
            Entry green = HIGHLIGHT.withColour(Colour.GREEN, NOON);
            Change change = Change.to(after, List.of(green));
            Notebook changed = after.with(change);

            Change undo = change.inverse(NOON);

            assertEquals(after, changed.with(undo));
            assertEquals(changed, changed.with(undo).with(undo.inverse(NOON)));
        }

        @Test
        void thatMadeAnEntryIsUndoneIntoTheTrash() {
            Notebook undone = after.with(made.inverse(NOON));

            assertEquals(0, undone.entries().count());
            assertEquals(List.of(HIGHLIGHT.inTrash(NOON)), undone.trash().toList());
        }

        @Test
        void touchesEachIdOnce() {
            var step = new Change.Step(null, HIGHLIGHT);

            assertThrows(IllegalArgumentException.class, () -> new Change(List.of(step, step)));
        }
    }

    @Test
    void entriesOfAHiddenSetAreNotShown() {
        var set = new EntrySet(new UUID(2, 2), "Workshop", "A trainer", NOON, false);
        var entry =
                new Entry(
                        HIGHLIGHT.id(),
                        Kind.NOTE,
                        HIGHLIGHT.anchor(),
                        "words",
                        List.of(),
                        null,
                        set.id(),
                        "A trainer",
                        MORNING,
                        MORNING,
                        null);
        Notebook notebook = Notebook.of(List.of(set, entry));

        assertEquals(List.of(entry), notebook.entries().toList());
        assertEquals(0, notebook.with(List.of(set.withHidden(true))).entries().count());
    }

    @Nested
    class AnAgenda {
        private static final AgendaItem PAUSE =
                new AgendaItem(new UUID(3, 3), AgendaItem.Kind.BREAK, "", "Break", 10);

        private final Agenda empty = Agenda.of(new UUID(2, 1), "course", "Mentors", MORNING);

        @Test
        void isOfItsCourseUntilItIsDeletedAndCanBeBroughtBack() {
            Notebook before = Notebook.of(List.of(empty));
            Change deleted = Change.to(before, List.of(empty.inTrash(NOON)));
            Notebook after = before.with(deleted);

            assertEquals(List.of(empty), before.agendas("course").toList());
            assertEquals(0, before.agendas("other").count());
            assertEquals(0, after.agendas("course").count());
            assertEquals(1, after.with(deleted.inverse(NOON)).agendas("course").count());
        }

        @Test
        void thatWasMadeIsUndoneIntoTheTrash() {
            Change made = Change.to(Notebook.EMPTY, List.of(empty));

            assertEquals(0, Notebook.EMPTY.with(made.inverse(NOON)).agendas("course").count());
        }

        @Test
        void holdsEachItemOnce() {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> empty.withItems(List.of(PAUSE, PAUSE), NOON));
        }

        @Test
        void knowsTheSectionOfAnItemThatIsOneAndOfNoOther() {
            UUID id = PAUSE.id();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new AgendaItem(id, AgendaItem.Kind.BREAK, "desk/signs", "", 10));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new AgendaItem(id, AgendaItem.Kind.SECTION, "", "", 10));
            assertThrows(IllegalArgumentException.class, () -> PAUSE.withMinutes(-1));
        }

        @Test
        void remembersHowLongItsItemsTookTheLastTime() {
            var first = run(new UUID(4, 1), MORNING, 600);
            var last = run(new UUID(4, 2), NOON, 640);

            Notebook notebook = Notebook.of(List.of(empty, last, first));

            assertEquals(Optional.of(last), notebook.lastRun(empty.id()));
            assertEquals(11, last.times().getFirst().minutes());
            assertEquals(1, new Run.Taken(PAUSE.id(), Duration.ofSeconds(5)).minutes());
            assertEquals(0, new Run.Taken(PAUSE.id(), Duration.ZERO).minutes());
        }

        private Run run(UUID id, Instant when, int seconds) {
            return new Run(
                    id,
                    "course",
                    empty.id(),
                    when,
                    List.of(new Run.Taken(PAUSE.id(), Duration.ofSeconds(seconds))));
        }
    }

    @Test
    void whatThereIsOnlyOneOfHasTheSameIdOnEveryComputer() {
        var here = new Done("course", "desk/signs", true, MORNING);
        var there = new Done("course", "desk/signs", false, NOON);
        Notebook notebook = Notebook.of(List.of(here));

        assertTrue(notebook.isDone("course", "desk/signs"));
        assertFalse(notebook.with(List.of(there)).isDone("course", "desk/signs"));
        assertFalse(notebook.isDone("course", "desk/other"));
        assertEquals(Optional.empty(), notebook.lastRead("course"));
    }
}
