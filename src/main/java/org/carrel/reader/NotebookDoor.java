// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Progress;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Opens the person's notebook, lets them take another or keep it elsewhere, and asks what only they can say.
public final class NotebookDoor implements AutoCloseable {
    private final Notes notes;
    private final Notices notices;
    private final Background background;
    private final NotebookFinder finder;
    private final Executor reader;
    private final Consumer<NotesPlace> remember;
    private final ReadOnlyObjectWrapper<@Nullable NotebookQuestion> question =
            new ReadOnlyObjectWrapper<>();
    private NotesPlace place;
    private boolean missed;
    private final Savers savers = new Savers();
    private final Lookup lookup;
    private final Transfer transfer;

    /// @param reader runs on the reader's thread, without holding up the caller
    /// @param place where the notebook was the last time
    /// @param remember keeps that for the next time, without holding up the caller
    public NotebookDoor(
            Notes notes,
            Notices notices,
            Background background,
            NotebookFinder finder,
            Executor reader,
            NotesPlace place,
            Consumer<NotesPlace> remember) {
        this.notes = notes;
        this.notices = notices;
        this.background = background;
        this.finder = finder;
        this.reader = reader;
        this.place = place;
        this.remember = remember;
        lookup = new Lookup(background, reader, savers);
        transfer = new Transfer(this, notes, notices, finder, lookup, savers);
    }

    /// What the person has to say; null for nothing.
    public ReadOnlyObjectProperty<@Nullable NotebookQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Takes it to another place.
    public Transfer transfer() {
        return transfer;
    }

    /// Opens the notebook of the last time, or makes the first one. Also looks again for one that was missing.
    public void open() {
        question.set(null);
        NotesPlace wanted = place;
        find(finder.shelf(wanted).place(), () -> finder.find(wanted));
    }

    /// Nothing is looked for while a guest sits here.
    void find(Path at, Lookup.Finding finding) {
        if (notes.keptProperty().get() instanceof Kept.Guest) {
            return;
        }
        lookup.find(
                finding,
                this::found,
                e -> question.set(new NotebookQuestion.CannotRead(at, Why.of(e))));
    }

    /// A guest sits here: the notebook is saved and put away, and an empty one that nobody keeps takes its place at once.
    void admitGuest() {
        lookup.drop();
        question.set(null);
        missed = false;
        savers.putAway();
        notes.open(Notebook.EMPTY, MemoryKeeper.ofGuest());
        background
                .files()
                .run(
                        _ -> {
                            savers.finishAway();
                            return savers;
                        },
                        _ -> {},
                        _ -> {},
                        Progress.NONE);
    }

    /// The guest has gone, and all that they noted; the notebook is opened again.
    void dismissGuest() {
        notes.open(Notebook.EMPTY, new MemoryKeeper());
        open();
    }

    void found(NotebookFinder.Found found) {
        switch (found) {
            case NotebookFinder.Found.One one -> found(one);
            case NotebookFinder.Found.Several(var all) ->
                    question.set(new NotebookQuestion.Several(all));
            case NotebookFinder.Found.NotMade(Path at, var e) ->
                    question.set(new NotebookQuestion.CannotMake(at, Why.of(e)));
            case NotebookFinder.Found.Others(Shelf shelf, var there) ->
                    question.set(new NotebookQuestion.AlreadyThere(shelf, there));
        }
    }

    private void found(NotebookFinder.Found.One found) {
        switch (found.opening()) {
            case NotebookOpening.Opened(NotebookStore store) -> take(found.place(), store);
            case NotebookOpening.Recovered(NotebookStore store, _, boolean complete) -> {
                take(found.place(), store);
                notices.report(
                        new Trouble.NotesRecovered(complete, found.at().resolve("quarantine")));
            }
            case NotebookOpening.Edited edited -> {
                place = found.place();
                question.set(new NotebookQuestion.Edited(edited));
            }
            case NotebookOpening.TooNew(Notebook notebook, _, Path at) -> {
                remember(found.place());
                savers.open(null);
                notes.open(notebook, new ReadOnlyKeeper(at, new Why(Why.Kind.NEWER, "")));
            }
            case NotebookOpening.Missing(Path at) -> question.set(new NotebookQuestion.Missing(at));
            case NotebookOpening.Unreadable(Path at, _) ->
                    question.set(new NotebookQuestion.Unreadable(at));
        }
    }

    /// What was noted while there was no notebook goes into it.
    private void take(NotesPlace at, NotebookStore store) {
        List<Item> made =
                notes.keptProperty().get() instanceof Kept.InMemory
                        ? List.copyOf(notes.notebookProperty().get().items())
                        : List.of();
        take(at, store, made);
    }

    void take(NotesPlace at, NotebookStore store, List<Item> carried) {
        question.set(null);
        missed = false;
        remember(at);
        savers.open(null); // what is not kept yet is kept before another notebook takes its place
        Notebook notebook = store.notebook().with(carried);
        var fresh = new NotebookSaver(store, reader);
        savers.open(fresh);
        notes.open(notebook, fresh);
        fresh.keep(carried);
    }

    private void remember(NotesPlace at) {
        if (!at.equals(place)) {
            place = at;
            remember.accept(at);
        }
    }

    /// Answers what was changed by hand.
    public void use(NotebookOpening.Edited edited, boolean asEdited) {
        take(place, asEdited ? edited.use() : edited.usePrevious());
    }

    /// Opens another notebook.
    public void open(Shelf.Named notebook) {
        question.set(null);
        find(notebook.folder(), () -> finder.read(notebook.folder()));
    }

    /// Opens the notebook that is in a folder, or asks which of them.
    public void openIn(Path folder) {
        question.set(null);
        find(folder, () -> finder.findIn(folder));
    }

    /// Makes a new notebook beside the others and opens it.
    public void create(String name) {
        question.set(null);
        Shelf shelf = savers.open() == null ? finder.own() : finder.shelf(place);
        find(shelf.place(), () -> finder.make(shelf, name));
    }

    /// Goes on in memory. A notebook that was not there is looked for again whenever the person comes back to the window.
    public void goOnWithout() {
        missed =
                question.get() instanceof NotebookQuestion.Missing
                        || question.get() instanceof NotebookQuestion.CannotRead
                        || question.get() instanceof NotebookQuestion.CannotMake;
        question.set(null);
    }

    private void lookAgain() {
        NotesPlace wanted = place;
        lookup.find(
                () -> finder.find(wanted),
                found -> {
                    if (missed && isThere(found)) {
                        found(found);
                    }
                },
                _ -> {});
    }

    private static boolean isThere(NotebookFinder.Found found) {
        return found instanceof NotebookFinder.Found.One(_, _, var opening)
                && (opening instanceof NotebookOpening.Opened
                        || opening instanceof NotebookOpening.Recovered);
    }

    /// Whether something was noted that no disk has, or none but this computer's for an emergency; what a guest notes is
    /// none of this door's.
    public boolean isUnsaved() {
        return switch (notes.keptProperty().get()) {
            case Kept.Waiting _ -> true;
            case Kept.InMemory _ -> notes.notebookProperty().get().entries().findAny().isPresent();
            case Kept.Saved _, Kept.Saving _, Kept.ReadOnly _, Kept.Guest _ -> false;
        };
    }

    /// Whether there is a notebook to save, though its place can't be written just now.
    public boolean isOpen() {
        return savers.open() != null;
    }

    /// The notebooks that lie where this one does.
    public void list(Consumer<List<Shelf.Named>> done) {
        Shelf shelf = finder.shelf(place);
        background
                .files()
                .run(
                        _ -> shelf.list(),
                        done,
                        e -> notices.report(new Trouble.CannotKeepNotes(shelf.place(), Why.of(e))),
                        Progress.NONE);
    }

    /// All stays as it is.
    public void stay() {
        question.set(null);
    }

    /// Writes all notes as they are now into one file.
    public void saveCopy(Path file) {
        NotebookSaver now = savers.open();
        if (now != null) {
            now.saveCopy(
                    file,
                    why ->
                            why.ifPresentOrElse(
                                    w -> notices.report(new Trouble.CannotKeepNotes(file, w)),
                                    () -> notices.report(new Done.CopySaved(file))));
        }
    }

    /// The person comes back to the window, or leaves it.
    public void focus(boolean here) {
        NotebookSaver now = savers.open();
        if (now != null) {
            if (here) {
                now.look();
            } else {
                now.hasten();
            }
        } else if (here && missed) {
            lookAgain();
        }
    }

    /// Returns when all is kept. Any thread: a system that shuts down calls it as well.
    @Override
    public void close() {
        savers.close();
    }
}
