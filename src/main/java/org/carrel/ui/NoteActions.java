// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Placed;
import org.carrel.reader.Done;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Notes;
import org.carrel.reader.Noting;
import org.carrel.reader.Reader;
import org.carrel.ui.web.PageSelection;
import org.carrel.ui.web.Selected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// What can be done with an entry, by what it is and where it was found.
final class NoteActions {
    private final Reader reader;
    private final Notes notes;
    private final Noting noting;
    private final PageSelection selection;
    private final NotePlaces places;
    private final Consumer<Entry> edit;

    /// @param edit opens an entry for writing
    NoteActions(Reader reader, PageSelection selection, NotePlaces places, Consumer<Entry> edit) {
        this.reader = reader;
        this.notes = reader.annotating().notes();
        this.noting = reader.annotating().noting();
        this.selection = selection;
        this.places = places;
        this.edit = edit;
    }

    void edit(Entry entry) {
        if (!notes.isReadOnly()) {
            edit.accept(entry);
        }
    }

    List<NoteAction> of(NoteRow.Card card) {
        Entry entry = card.entry();
        List<NoteAction> actions = new ArrayList<>();
        if (entry.deleted() != null) {
            actions.add(
                    NoteAction.of(
                            NoteMessage.RESTORE, true, () -> notes.restore(List.of(entry.id()))));
            return actions;
        }
        if (notes.isReadOnly()) {
            actions.add(NoteAction.of(NoteMessage.GO, true, () -> places.go(card)));
            return actions;
        }
        placed(card, actions);
        actions.add(NoteAction.of(NoteMessage.EDIT, true, () -> edit.accept(entry)));
        if (entry.colour() != null) {
            actions.add(NoteAction.choice(NoteMessage.CHANGE_COLOUR, colours(entry)));
        }
        actions.add(
                NoteAction.of(NoteMessage.DELETE, true, () -> notes.delete(List.of(entry.id()))));
        actions.add(NoteAction.of(NoteMessage.GO, false, () -> places.go(card)));
        return actions;
    }

    /// What the person may say of its place.
    private void placed(NoteRow.Card card, List<NoteAction> actions) {
        Entry entry = card.entry();
        boolean doubt = true;
        switch (card.placed()) {
            case Placed.Check _ ->
                    actions.add(
                            NoteAction.of(NoteMessage.KEEP, true, () -> noting.keep(entry.id())));
            case Placed.Moved _ ->
                    actions.add(
                            NoteAction.of(NoteMessage.MOVE, true, () -> noting.keep(entry.id())));
            case Placed.Several _ -> {
                actions.add(NoteAction.of(NoteMessage.NEXT_PLACE, true, () -> places.go(card)));
                actions.add(
                        NoteAction.of(
                                NoteMessage.CHOOSE,
                                true,
                                () ->
                                        places.visited(card)
                                                .ifPresent(
                                                        place ->
                                                                noting.choose(entry.id(), place))));
            }
            case Placed.Unknown _ -> {}
            case null, default -> doubt = false;
        }
        boolean passage = entry.anchor().passage() != null;
        if (doubt || passage) {
            actions.add(NoteAction.of(NoteMessage.ATTACH, doubt, () -> attach(entry)));
        }
        if (doubt && passage && entry.kind() != Kind.BOOKMARK) {
            actions.add(NoteAction.of(NoteMessage.DETACH, true, () -> noting.detach(entry.id())));
        }
    }

    private void attach(Entry entry) {
        Selected selected = selection.selectedProperty().get();
        if (selected != null) {
            noting.attach(entry.id(), selected.start(), selected.end());
            selection.clear();
        } else {
            reader.notices().report(new Done.NothingSelected());
        }
    }

    private List<NoteAction> colours(Entry entry) {
        return Arrays.stream(Colour.values())
                .map(
                        colour ->
                                NoteAction.of(
                                        new Named("colour", colour),
                                        false,
                                        () -> notes.colour(entry.id(), colour)))
                .toList();
    }
}
