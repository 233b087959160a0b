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
    private NoteEditor.Written known = NoteEditor.Written.NOTHING;
    private boolean telling;

    /// @param ended takes what was written in; null for a note that got no words
    NoteWriting(Notes notes, Noting noting, Consumer<@Nullable UUID> ended) {
        this.notes = notes;
        this.noting = noting;
        this.ended = ended;
        notes.notebookProperty().subscribe((_, _) -> refresh());
    }

    /// An entry that is there.
    void open(Entry entry) {
        editor.end();
        edited = entry.id();
        known = of(entry);
        editor.open(entry.kind(), known, this::write, this::closed);
    }

    void begin(Anchor place) {
        editor.end();
        draft = place;
        known = NoteEditor.Written.NOTHING;
        editor.open(Kind.NOTE, known, this::write, this::closed);
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

    private void write(NoteEditor.Written written) {
        Anchor place = draft;
        UUID entry = edited;
        NoteEditor.Written before = known;
        known = written;
        if (entry != null) {
            telling = true;
            notes.write(entry, before.text(), written.text());
            notes.tag(entry, before.tags(), written.tags());
            telling = false;
        } else if (place != null && !written.isNothing()) {
            edited = noting.begin(place, written.text(), written.tags());
        }
    }

    /// What somebody else wrote meanwhile stands here as well, as long as the person has not begun to write.
    private void refresh() {
        UUID entry = edited;
        if (entry != null && !telling && editor.isOpen() && editor.written().equals(known)) {
            notes.notebookProperty().get().entry(entry).ifPresent(this::refresh);
        }
    }

    private void refresh(Entry entry) {
        NoteEditor.Written now = of(entry);
        if (!now.equals(known)) {
            known = now;
            notes.settle();
            editor.show(now);
        }
    }

    private static NoteEditor.Written of(Entry entry) {
        return new NoteEditor.Written(entry.text().stripTrailing(), entry.tags());
    }
}
