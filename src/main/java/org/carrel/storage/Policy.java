// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What whoever looks after a computer has decided for everybody who reads on it. It goes before the command line and
/// what a person set; what is empty or on is everybody's own affair.
///
/// @param course that opens at the start
/// @param theme a name; whether there is such a theme is for the reader of the file to say
/// @param notes the folder that notebooks are kept in
/// @param links whether addresses may be handed to the system's browser and mail program
/// @param printing whether sections may be printed
/// @param ephemeral whether only guests sit at the computer, of whom nothing is kept
/// @param idle after how long without a sign of anybody a sitting begins to end
public record Policy(
        Optional<Path> course,
        Optional<String> theme,
        Optional<Path> notes,
        boolean links,
        boolean printing,
        boolean ephemeral,
        Optional<Duration> idle) {
    /// Nothing is decided.
    public static final Policy NONE = undecided(true, false);

    /// What holds while nobody can tell what was decided.
    ///
    /// @param ephemeral whether something was said of it
    static Policy closed(boolean ephemeral) {
        return undecided(false, ephemeral);
    }

    private static Policy undecided(boolean allowed, boolean ephemeral) {
        return new Policy(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                allowed,
                allowed,
                ephemeral,
                Optional.empty());
    }

    /// Where a person's notes are, the folder being decided or not. Of a notebook that was opened in another folder than
    /// the decided one nothing is known there.
    public NotesPlace notes(NotesPlaces known) {
        if (notes.isEmpty()) {
            return known.own();
        }
        String folder = notes.get().toString();
        return known.decided().folder().equals(folder)
                ? known.decided()
                : new NotesPlace(folder, "");
    }

    /// What is to be kept of a place of notes: a decided folder is not the person's choice, and where they went from it
    /// is not remembered.
    ///
    /// @param changed its folder is empty where it is the usual one
    public NotesPlaces keep(NotesPlace changed, NotesPlaces before) {
        if (notes.isEmpty()) {
            return new NotesPlaces(changed, before.decided());
        }
        String folder = notes.get().toString();
        return changed.folder().isEmpty() || changed.folder().equals(folder)
                ? new NotesPlaces(before.own(), new NotesPlace(folder, changed.notebook()))
                : before;
    }
}
