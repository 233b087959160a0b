// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Notes;
import org.carrel.reader.Noting;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The one entry that a person writes in, in its place among the others. A new note begins to be with its first words.
final class NoteWriting {
    private final Notes notes;
    private final Noting noting;
    private final NoteEditor editor = new NoteEditor();
    private final Consumer<@Nullable UUID> ended;
    private @Nullable UUID edited;
    private @Nullable Anchor draft;

    /// @param ended takes what was written in; null for a note that got no words
    NoteWriting(Notes notes, Noting noting, Consumer<@Nullable UUID> ended) {
        this.notes = notes;
        this.noting = noting;
        this.ended = ended;
    }

    /// An entry that is there.
    void open(Entry entry) {
        editor.end();
        edited = entry.id();
        editor.open(entry.kind(), entry.text(), entry.tags(), this::write, this::closed);
    }

    void begin(Anchor place) {
        editor.end();
        draft = place;
        editor.open(Kind.NOTE, "", List.of(), this::write, this::closed);
    }

    void end() {
        editor.end();
    }

    private void closed() {
        UUID entry = edited;
        edited = null;
        draft = null;
        notes.settle();
        ended.accept(entry);
    }

    void focus() {
        editor.focus();
    }

    boolean isGoingOn() {
        return editor.isOpen();
    }

    /// Where a note that was not there is written; null where none is.
    @Nullable Anchor draft() {
        return draft;
    }

    boolean holds(@Nullable Node node) {
        return editor.holds(node);
    }

    /// The person has turned to something else, and was here before.
    void left(@Nullable Node owner) {
        if (editor.isOpen() && editor.hadFocus() && !editor.holds(owner)) {
            editor.end();
        }
    }

    /// What stands in the place of a row; null for the row itself.
    @Nullable Node insteadOf(NoteRow row) {
        boolean here =
                switch (row) {
                    case NoteRow.Card card -> draft == null && card.entry().id().equals(edited);
                    case NoteRow.Draft _ -> true;
                    case NoteRow.Heading _ -> false;
                };
        return here && editor.isOpen() ? editor.node() : null;
    }

    private void write(String text, List<String> tags) {
        Anchor place = draft;
        UUID entry = edited;
        if (entry != null) {
            notes.write(entry, text);
            notes.tag(entry, tags);
        } else if (place != null && !(text.isBlank() && tags.isEmpty())) {
            edited = noting.begin(place, text, tags);
        }
    }
}
