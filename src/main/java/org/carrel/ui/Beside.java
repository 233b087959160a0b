// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// What is beside the page on its far side: the notebook or, in its place, the agenda; each made when it is first shown.
final class Beside {
    private final Supplier<NotesPane> notes;
    private final Supplier<AgendaPane> agenda;
    private final StackPane notesPlace = new StackPane();
    private final StackPane agendaPlace = new StackPane();
    private final StackPane both = new StackPane(notesPlace, agendaPlace);
    private final Runnable focusPage;
    private @Nullable Panes panes;

    Beside(Supplier<NotesPane> notes, Supplier<AgendaPane> agenda, Runnable focusPage) {
        this.notes = notes;
        this.agenda = agenda;
        this.focusPage = focusPage;
        both.setMinWidth(Room.NARROWEST_NOTES);
        agendaPlace.setVisible(false);
        notesPlace.visibleProperty().bind(agendaPlace.visibleProperty().not());
    }

    Region node() {
        return both;
    }

    /// Where the notebook is once it was shown.
    Node notesPlace() {
        return notesPlace;
    }

    /// Where the agenda is once it was shown.
    Node agendaPlace() {
        return agendaPlace;
    }

    /// @param panes that it is one of
    void join(Panes panes) {
        this.panes = panes;
    }

    private void show(boolean agendaWanted) {
        if (panes != null) {
            if (agendaWanted) {
                put(agenda.get().node(), agendaPlace);
            } else {
                put(notes.get().node(), notesPlace);
            }
            agendaPlace.setVisible(agendaWanted);
            panes.showNotes();
        }
    }

    private static void put(Node pane, StackPane place) {
        if (place.getChildren().isEmpty()) {
            place.getChildren().add(pane);
        }
    }

    private boolean shows(boolean agendaWanted) {
        return panes != null
                && panes.notesShownProperty().get()
                && agendaPlace.isVisible() == agendaWanted;
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
        notes.get().focus();
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
        agenda.get().focus();
    }

    void turnAgenda() {
        if (shows(true)) {
            fold();
        } else {
            focusAgenda();
        }
    }
}
