// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.reader.Annotating;
import org.carrel.reader.NoteList;
import org.carrel.reader.Notes;
import org.carrel.reader.Reader;
import org.carrel.reader.Wanted;
import org.carrel.ui.web.PageSelection;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The notebook beside the page: what is in it, as cards that can be looked through, written in and gone from to their
/// places.
final class NotesPane {
    private final NoteList list;
    private final NotesHead head;
    private final NoteWriting writing;
    private final NoteRows rows;
    private final Label nothing = new Label();
    private final VBox box;

    NotesPane(Reader reader, Commands commands, PageSelection selection, NotePlaces places) {
        Annotating annotating = reader.annotating();
        Notes notes = annotating.notes();
        this.list = annotating.list();
        var actions = new NoteActions(reader, selection, places, this::edit);
        writing = new NoteWriting(notes, annotating.noting(), this::written);
        head = new NotesHead(list, commands, new NoteFilters(list, notes), this::focusRows);
        rows = new NoteRows(list, notes, places, actions, writing, head::type);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        nothing.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        Spoken.announce(nothing);
        var middle = new StackPane(rows.node(), nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box = new VBox(head.node(), middle, new NotesFoot(notes).node());
        box.getStyleClass().add("notes");
        list.rowsProperty().subscribe(_ -> fill());
        box.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(writing::left);
    }

    Region node() {
        return box;
    }

    /// What has the focus when one comes here first.
    Node first() {
        return rows.node();
    }

    void focus() {
        if (rows.isEmpty()) {
            head.focus();
        } else {
            focusRows();
        }
    }

    /// Shows what it shows at first; what was looked for is nobody's any more.
    void forget() {
        writing.end();
        head.showAll();
        list.want(_ -> Wanted.FIRST);
    }

    private void focusRows() {
        rows.focus();
    }

    /// Brings an entry into view and chooses it; shows more than now where it would not be seen.
    void choose(UUID entry) {
        if (!rows.shows(entry)) {
            head.showAll();
        }
        rows.choose(entry);
        rows.focus();
    }

    /// Opens an entry for writing.
    void edit(Entry entry) {
        writing.end();
        choose(entry.id());
        writing.open(entry);
        rows.write();
    }

    /// Opens a note that is not there yet; it begins to be with its first words.
    void begin(Anchor place) {
        writing.begin(place);
        rows.write();
        nothing.setVisible(false);
    }

    private void written(@Nullable UUID entry) {
        boolean here = box.getScene() != null && writing.holds(box.getScene().getFocusOwner());
        rows.choose(entry);
        fill();
        if (here) {
            focus();
        }
    }

    private void fill() {
        rows.fill();
        nothing.setVisible(rows.isEmpty());
        nothing.setText(rows.isEmpty() ? emptyWords(list.wantedProperty().get()) : "");
    }

    private static String emptyWords(Wanted now) {
        if (now.trash() && !now.filters()) {
            return NoteMessage.TRASH_EMPTY.text();
        }
        if (now.filters()) {
            return NoteMessage.NONE_WITH_THESE.text();
        }
        return switch (now.reach()) {
            case SECTION ->
                    NoteMessage.NONE_IN_SECTION.text(
                            KeyMap.words(NoteMessage.WRITE),
                            KeyMap.words(NoteMessage.BOOKMARK),
                            KeyMap.words(NoteMessage.SELECT));
            case MODULE -> NoteMessage.NONE_IN_MODULE.text();
            case EVERYTHING -> NoteMessage.NONE_AT_ALL.text();
        };
    }
}
