// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// What is beside the page on its far side: the notebook or, in its place, the agenda.
final class Beside {
    private final NotesPane notes;
    private final StackPane both;
    private final Runnable focusPage;
    private @Nullable AgendaPane agenda;
    private @Nullable Panes panes;

    Beside(NotesPane notes, Runnable focusPage) {
        this.notes = notes;
        this.focusPage = focusPage;
        both = new StackPane(notes.node());
        both.setMinWidth(Room.NARROWEST_NOTES);
    }

    Region node() {
        return both;
    }

    /// @param panes that it is one of
    void join(Panes panes, AgendaPane agenda) {
        this.panes = panes;
        this.agenda = agenda;
        agenda.node().setVisible(false);
        notes.node().visibleProperty().bind(agenda.node().visibleProperty().not());
        both.getChildren().add(agenda.node());
    }

    private void show(boolean agendaWanted) {
        if (panes != null && agenda != null) {
            agenda.node().setVisible(agendaWanted);
            panes.showNotes();
        }
    }

    private boolean shows(boolean agendaWanted) {
        return panes != null
                && agenda != null
                && panes.notesShownProperty().get()
                && agenda.node().isVisible() == agendaWanted;
    }

    private void fold() {
        if (panes != null) {
            panes.foldNotes();
        }
        focusPage.run();
    }

    void showNotes() {
        show(false);
    }

    void focusNotes() {
        show(false);
        notes.focus();
    }

    void turnNotes() {
        if (shows(false)) {
            fold();
        } else {
            focusNotes();
        }
    }

    void showAgenda() {
        show(true);
    }

    void focusAgenda() {
        show(true);
        if (agenda != null) {
            agenda.focus();
        }
    }

    void turnAgenda() {
        if (shows(true)) {
            fold();
        } else {
            focusAgenda();
        }
    }
}
