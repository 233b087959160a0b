// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Notebook;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Takes the open notebook to another place, as it is or into one that lies there. Where it was it stays as it was.
public final class Transfer {
    private final NotebookDoor door;
    private final Notes notes;
    private final Notices notices;
    private final NotebookFinder finder;
    private final Lookup lookup;
    private final Savers savers;

    Transfer(
            NotebookDoor door,
            Notes notes,
            Notices notices,
            NotebookFinder finder,
            Lookup lookup,
            Savers savers) {
        this.door = door;
        this.notes = notes;
        this.notices = notices;
        this.finder = finder;
        this.lookup = lookup;
        this.savers = savers;
    }

    /// Keeps the notebook in a folder from now on. Where there are others, the person has to say first whether they are
    /// to be one.
    public void keepIn(Path folder) {
        Shelf shelf = Shelf.chosen(folder);
        keep(
                now ->
                        bring(
                                now,
                                store -> finder.bring(store, shelf),
                                Done.NotesKeptIn::new,
                                shelf.place()),
                () -> door.find(shelf.place(), () -> finder.makeFirstOf(shelf)));
    }

    /// Keeps the notebook where there are others, as one of its own.
    public void keepBeside(Shelf shelf) {
        keep(
                now ->
                        bring(
                                now,
                                store -> finder.bringBeside(store, shelf),
                                Done.NotesKeptIn::new,
                                shelf.place()),
                () -> door.find(shelf.place(), () -> finder.make(shelf, finder.firstName())));
    }

    /// Opens another notebook, and brings all that is in this one into it.
    public void joinWith(Shelf.Named other) {
        Path there = other.folder();
        keep(
                now -> bring(now, store -> finder.join(store, there), Done.NotesJoined::new, there),
                () -> door.open(other));
    }

    /// @param inMemory what is done where no notebook is open; what was noted without one goes along
    private void keep(Consumer<NotebookSaver> open, Runnable inMemory) {
        door.stay();
        NotebookSaver now = savers.open();
        if (now == null) {
            inMemory.run();
        } else {
            open.accept(now);
        }
    }

    private void bring(
            NotebookSaver from,
            Lookup.Bringing bringing,
            BiFunction<Path, Path, Done> told,
            Path to) {
        lookup.bring(
                from,
                bringing,
                brought -> arrived(brought, told),
                e -> notices.report(new Trouble.CannotKeepNotes(to, Why.of(e))));
    }

    private void arrived(Lookup.Brought brought, BiFunction<Path, Path, Done> told) {
        if (!(brought.found() instanceof NotebookFinder.Found.One one)) {
            door.found(brought.found());
            return;
        }
        switch (one.opening()) {
            case NotebookOpening.Opened(NotebookStore store) -> arrived(one, store, brought, told);
            case NotebookOpening.Recovered(NotebookStore store, _, boolean complete) -> {
                arrived(one, store, brought, told);
                notices.report(
                        new Trouble.NotesRecovered(complete, one.at().resolve("quarantine")));
            }
            case NotebookOpening.Edited _ -> door.found(one);
            case NotebookOpening.TooNew _ -> cannotKeep(one.at(), Why.Kind.NEWER);
            case NotebookOpening.Missing _ -> cannotKeep(one.at(), Why.Kind.GONE);
            case NotebookOpening.Unreadable _ -> cannotKeep(one.at(), Why.Kind.DAMAGED);
        }
    }

    private void arrived(
            NotebookFinder.Found.One at,
            NotebookStore store,
            Lookup.Brought brought,
            BiFunction<Path, Path, Done> told) {
        Notebook as = brought.as();
        door.take(
                at.place(),
                store,
                notes.notebookProperty().get().items().stream()
                        .filter(item -> !as.item(item.id()).equals(Optional.of(item)))
                        .toList());
        notices.report(told.apply(at.at(), brought.before()));
    }

    private void cannotKeep(Path at, Why.Kind why) {
        notices.report(new Trouble.CannotKeepNotes(at, new Why(why, "")));
    }
}
