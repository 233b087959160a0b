// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.util.Optional;
import java.util.OptionalDouble;

/// What Carrel remembers of one computer: how the window was left, and the courses read last.
///
/// @param contentsWidth of the tree beside the page
/// @param notesWidth of the notebook beside the page
/// @param notesOpen whether the notebook was beside the page
public record Machine(
        Optional<WindowPlace> window,
        OptionalDouble contentsWidth,
        OptionalDouble notesWidth,
        boolean notesOpen,
        Recents recents) {
    /// One that Carrel never ran on.
    public static final Machine NEW =
            new Machine(
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    false,
                    Recents.NONE);

    public Machine withWindow(WindowPlace place) {
        return new Machine(Optional.of(place), contentsWidth, notesWidth, notesOpen, recents);
    }

    public Machine withContentsWidth(double width) {
        return new Machine(window, OptionalDouble.of(width), notesWidth, notesOpen, recents);
    }

    public Machine withNotes(double width, boolean open) {
        return new Machine(window, contentsWidth, OptionalDouble.of(width), open, recents);
    }

    public Machine withRecents(Recents read) {
        return new Machine(window, contentsWidth, notesWidth, notesOpen, read);
    }
}
