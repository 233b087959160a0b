// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.page.Page;
import org.carrel.reader.Annotating;
import org.carrel.reader.Done;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Notes;
import org.carrel.reader.Noting;
import org.carrel.reader.Place;
import org.carrel.reader.Reach;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.PageSelection;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.Selected;

import java.util.List;
import java.util.UUID;

/// All of the notebook in the window, joined: the pane, the marks in the page, the bar at the selection, the commands.
final class NotesSide {
    private final Reader reader;
    private final Notes notes;
    private final Noting noting;
    private final PageSelection selection;
    private final Runnable focusPage;
    private final SelectionBar bar;
    private final Once<NotesPane> pane;
    private final Runnable show;
    private final NotePlaces places;

    /// @param show brings the pane into the window
    NotesSide(Reader reader, Commands commands, PageView page, Citing citing, Runnable show) {
        Annotating annotating = reader.annotating();
        this.reader = reader;
        this.notes = annotating.notes();
        this.noting = annotating.noting();
        this.selection = page.selection();
        this.focusPage = page.node()::requestFocus;
        this.show = show;
        addTo(commands);
        bar = new SelectionBar(reader, page, commands, citing);
        places = new NotePlaces(reader, page.marks());
        pane = new Once<>(() -> new NotesPane(reader, commands, selection, places));
        new NoteMarks(reader, page.marks());
        page.marks().onPressed(this::pressed);
        selection.choosingProperty().subscribe(this::chosen);
    }

    /// The page, with what comes up at its selected words.
    Node pageWithBar() {
        return bar.node();
    }

    NotesPane pane() {
        return pane.get();
    }

    /// What was typed is nobody's any more.
    void forget() {
        pane.ifMade().ifPresent(NotesPane::forget);
    }

    /// Goes to where a note belongs.
    void go(NoteRow.Card card) {
        places.go(card);
    }

    private void addTo(Commands commands) {
        BooleanBinding shown = reader.navigation().shownProperty().isNotNull();
        BooleanBinding selected = selection.selectedProperty().isNotNull();
        commands.add(NoteMessage.BOOKMARK, shown, this::bookmark);
        commands.add(NoteMessage.HIGHLIGHT, shown, this::highlight);
        commands.add(NoteMessage.WRITE, shown, this::write);
        commands.add(NoteMessage.WRITE_SECTION, shown, this::writeOnSection);
        commands.add(NoteMessage.WRITE_MODULE, shown, this::writeOnModule);
        commands.add(NoteMessage.SELECT, shown, this::select);
        commands.add(NoteMessage.ACTIONS, selected, this::act);
        commands.add(NoteMessage.UNDO, notes.canUndoProperty(), notes::undo);
        commands.add(NoteMessage.REDO, notes.canRedoProperty(), notes::redo);
        commands.add(NoteMessage.DONE, shown, this::done);
        commands.add(NoteMessage.TRASH, this::showTrash);
    }

    /// The paragraph with the selected words, else the one in view; at the top of a page its section.
    private void bookmark() {
        Shown shown = reader.navigation().shownProperty().get();
        Selected now = selection.selectedProperty().get();
        if (shown == null) {
            return;
        }
        if (now != null) {
            noting.toggleBookmark(paragraph(shown.page(), now.start()));
            return;
        }
        Place place = reader.navigation().placeProperty().get();
        boolean top = place.start() == 0 && place.within() == 0;
        noting.toggleBookmark(top ? 0 : selection.paragraphInView());
    }

    private static int paragraph(Page page, int at) {
        return page.text().starts().stream()
                .filter(start -> start <= at)
                .reduce((_, last) -> last)
                .orElse(0);
    }

    private void highlight() {
        if (selection.selectedProperty().get() == null) {
            reader.notices().report(new Done.NothingSelected());
        } else {
            bar.highlight(noting.colourProperty().get());
        }
    }

    /// On the selected words, else on the section.
    private void write() {
        Selected now = selection.selectedProperty().get();
        if (now == null) {
            writeOnSection();
            return;
        }
        noting.note(now.start(), now.end())
                .flatMap(id -> notes.notebookProperty().get().entry(id))
                .ifPresent(
                        entry -> {
                            selection.clear();
                            show.run();
                            pane.get().edit(entry);
                        });
    }

    private void writeOnSection() {
        noting.section().ifPresent(place -> begin(place, List.of(Reach.SECTION, Reach.MODULE)));
    }

    private void writeOnModule() {
        noting.module().ifPresent(place -> begin(place, List.of(Reach.MODULE)));
    }

    /// @param reaches in which the new note can be seen; the first is taken where it can't be now
    private void begin(Anchor place, List<Reach> reaches) {
        var list = reader.annotating().list();
        Reach now = list.wantedProperty().get().reach();
        boolean seen = now == Reach.EVERYTHING || reaches.contains(now);
        list.want(wanted -> wanted.withReach(seen ? now : reaches.getFirst()));
        show.run();
        pane.get().begin(place);
    }

    private void select() {
        focusPage.run();
        selection.choose(reader.language());
    }

    /// Once the words are chosen one goes on to what can be done with them.
    private void chosen(boolean before, boolean now) {
        if (now) {
            reader.notices().report(new Done.ChoosingWords());
        } else if (before) {
            reader.notices().takeBack(new Done.ChoosingWords());
            Platform.runLater(bar::focus); // not where nothing is selected then
        }
    }

    private void act() {
        bar.focus();
    }

    private void done() {
        Section now = reader.navigation().sectionProperty().get();
        if (now != null) {
            noting.toggleDone(now);
        }
    }

    private void showTrash() {
        reader.annotating().list().want(wanted -> wanted.withTrash(true));
        show.run();
        pane.get().focus();
    }

    private void pressed(UUID entry) {
        show.run();
        pane.get().choose(entry);
    }
}
