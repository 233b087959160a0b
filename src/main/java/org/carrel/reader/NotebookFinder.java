// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.storage.NotesPlace;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Finds notebooks and reads them; on any thread but the reader's.
///
/// @param own where they are unless the person chose another place; it need not be there yet
/// @param firstName of the first one
public record NotebookFinder(Shelf own, Device device, Emergency emergency, String firstName) {
    sealed interface Found {
        /// The one that is meant.
        ///
        /// @param place by which it is found again
        record One(NotesPlace place, Path at, NotebookOpening opening) implements Found {}

        record Several(List<Shelf.Named> notebooks) implements Found {}

        /// There is none yet, and none could be made.
        record NotMade(Path at, IOException why) implements Found {}

        /// Where one was to be put there are others already; nothing was put there.
        record Others(Shelf shelf, List<Shelf.Named> notebooks) implements Found {}
    }

    Shelf shelf(NotesPlace wanted) {
        return wanted.folder().isEmpty() ? own : new Shelf(Path.of(wanted.folder()));
    }

    /// The one that was opened last; where none was, the only one; where there is none, a new one.
    Found find(NotesPlace wanted) throws IOException {
        Shelf shelf = shelf(wanted);
        if (!wanted.notebook().isEmpty()) {
            return read(shelf.place().resolve(wanted.notebook()));
        }
        List<Shelf.Named> all = shelf.list();
        if (all.size() > 1) {
            return new Found.Several(all);
        }
        if (all.size() == 1) {
            return read(all.getFirst().folder());
        }
        return shelf.equals(own)
                ? makeFirst()
                : new Found.One(wanted, shelf.place(), new NotebookOpening.Missing(shelf.place()));
    }

    Found read(Path folder) throws IOException {
        return new Found.One(
                placeOf(folder), folder, NotebookStore.open(folder, device, emergency));
    }

    private NotesPlace placeOf(Path folder) {
        Path above = folder.toAbsolutePath().getParent();
        boolean atHome = own.place().toAbsolutePath().equals(above);
        return new NotesPlace(
                atHome || above == null ? "" : above.toString(), folder.getFileName().toString());
    }

    /// In a folder that a person shows.
    Found findIn(Path folder) throws IOException {
        List<Shelf.Named> all = Shelf.shown(folder);
        return switch (all.size()) {
            case 0 -> new Found.One(NotesPlace.NONE, folder, new NotebookOpening.Missing(folder));
            case 1 -> read(all.getFirst().folder());
            default -> new Found.Several(all);
        };
    }

    Found make(Shelf shelf, String name) throws IOException {
        return read(shelf.create(name, device));
    }

    private Found makeFirst() {
        try {
            return makeFirst(own);
        } catch (IOException e) {
            return new Found.NotMade(own.place(), e);
        }
    }

    private Found makeFirst(Shelf shelf) throws IOException {
        return read(shelf.createFirst(firstName, device));
    }

    /// The first notebook of a shelf, unless there are any.
    Found makeFirstOf(Shelf shelf) throws IOException {
        List<Shelf.Named> there = shelf.list();
        return there.isEmpty() ? makeFirst(shelf) : new Found.Others(shelf, there);
    }

    /// Takes a notebook to another shelf, unless none but others are there.
    Found bring(NotebookStore store, Shelf shelf) throws IOException {
        List<Shelf.Named> there = shelf.list();
        return there.isEmpty() || shelf.holds(store.id(), device, emergency)
                ? bringBeside(store, shelf)
                : new Found.Others(shelf, there);
    }

    Found bringBeside(NotebookStore store, Shelf shelf) throws IOException {
        return read(shelf.bring(store, device, emergency));
    }

    /// Puts all of a notebook into another one.
    Found.One join(NotebookStore store, Path other) throws IOException {
        return new Found.One(placeOf(other), other, Shelf.join(store, other, device, emergency));
    }
}
