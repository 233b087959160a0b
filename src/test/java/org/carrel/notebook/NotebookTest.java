// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class NotebookTest {
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
