// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Scope;
import org.carrel.storage.notes.NotebookStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// One note that is written in here and, at the same time, in another window or on another computer.
class WritingTogetherTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID NOTE = new UUID(1, 1);

    private final HeldKeeper keeper = new HeldKeeper();
    private final Notes notes = new Notes(new Notices(), InstantSource.fixed(NOON));

    @BeforeEach
    void open() {
        notes.open(Notebook.of(List.of(note("Ask", List.of("staff")))), keeper);
    }

    private static Entry note(String text, List<String> tags) {
        var place = new Anchor("course", Scope.SECTION, "a/b", "B", null);
        return new Entry(NOTE, Kind.NOTE, place, text, tags, null, null, "", NOON, NOON, null);
    }

    private void others(String text, List<String> tags) {
        keeper.others(Notebook.of(List.of(note(text, tags))));
    }

    private Entry note() {
        return notes.notebookProperty().get().entry(NOTE).orElseThrow();
    }

    private List<Entry> copies() {
        return notes.notebookProperty()
                .get()
                .entries()
                .filter(entry -> !entry.id().equals(NOTE))
                .toList();
    }

    private Entry copy() {
        assertEquals(1, copies().size());
        return copies().getFirst();
    }

    @Test
    void whatAnotherWroteMeanwhileStaysBesideWhatIsWrittenHere() {
        others("Ask at noon", List.of("staff"));
        notes.write(NOTE, "Ask", "Ask in the evening");
        notes.write(NOTE, "Ask in the evening", "Ask in the evening, late");
        assertEquals("Ask in the evening, late", note().text());
        assertEquals("Ask at noon", copy().text());
        assertEquals(List.of("staff", NotebookStore.CONFLICTING_COPY), copy().tags());
        assertEquals(note().anchor(), copy().anchor());
        assertEquals(
                List.of(copy().id(), NOTE, NOTE), keeper.kept().stream().map(Entry::id).toList());
    }

    @Test
    void whoWroteNothingChangesNothing() {
        others("Ask at noon", List.of("staff", "new"));
        notes.write(NOTE, "Ask", "Ask");
        notes.tag(NOTE, List.of("staff"), List.of("staff"));
        assertEquals("Ask at noon", note().text());
        assertEquals(List.of("staff", "new"), note().tags());
        assertEquals(List.of(), keeper.kept());
    }

    @Test
    void whoWroteTheSameHasNoCopyOfIt() {
        others("Ask them", List.of("staff"));
        notes.write(NOTE, "Ask", "Ask them");
        assertEquals(List.of(), copies());
    }

    @Test
    void blanksAtTheEndAreNobodysWords() {
        others("Ask\n", List.of("staff"));
        notes.write(NOTE, "Ask", "Ask them");
        assertEquals(List.of(), copies());
    }

    @Test
    void tagsOfBothHold() {
        others("Ask", List.of("theirs"));
        notes.tag(NOTE, List.of("staff"), List.of("staff", "mine"));
        assertEquals(List.of("theirs", "mine"), note().tags());
    }

    @Test
    void whatAnotherWroteIsNotUndone() {
        notes.write(NOTE, "Ask", "Ask me");
        notes.settle();
        others("Ask me at noon", List.of("staff"));
        notes.undo();
        assertEquals("Ask", note().text());
        assertEquals("Ask me at noon", copy().text());
        notes.redo();
        assertEquals("Ask me", note().text());
        assertEquals("Ask me at noon", copy().text());
    }
}
