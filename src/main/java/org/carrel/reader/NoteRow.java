// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.jspecify.annotations.Nullable;

/// A row of what is listed of a notebook.
public sealed interface NoteRow {
    /// What the entries below a heading have in common.
    enum Group {
        CHECK,
        MOVED,
        UNKNOWN,
        IN_PLACE,
        OTHER_COURSE
    }

    /// What stands above the entries of a group.
    ///
    /// @param of which section they moved to, or which course they belong to; empty for the other groups
    record Heading(Group group, String of, int count) implements NoteRow {}

    /// A note that is being written and has no words yet.
    record Draft(Anchor anchor) implements NoteRow {}

    /// An entry.
    ///
    /// @param placed null where that is not known yet
    /// @param where the section or module it belongs to; empty where all that is listed belongs there
    record Card(Entry entry, @Nullable Placed placed, String where) implements NoteRow {}
}
