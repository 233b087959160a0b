// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.Shelf;

import java.nio.file.Path;
import java.util.List;

/// What a person has to say before their notebook can be opened. Until then, what they note is held in memory.
public sealed interface NotebookQuestion {
    /// There is nothing where the notebook was: look again, show where it is, or go on without it.
    record Missing(Path place) implements NotebookQuestion {}

    /// Something is there that can't be read just now.
    record CannotRead(Path place, Why why) implements NotebookQuestion {}

    /// There is no notebook yet where the notes belong, and nothing can be written there just now.
    record CannotMake(Path place, Why why) implements NotebookQuestion {}

    /// Nothing of the notebook makes sense any more.
    record Unreadable(Path place) implements NotebookQuestion {}

    /// `notes.json` was changed by hand: does that hold?
    record Edited(NotebookOpening.Edited opening) implements NotebookQuestion {}

    /// Which of them is it?
    record Several(List<Shelf.Named> notebooks) implements NotebookQuestion {}

    /// Where the notes are to be kept there are others already: are both to be one? Until then they stay where they are.
    record AlreadyThere(Shelf shelf, List<Shelf.Named> notebooks) implements NotebookQuestion {}
}
