// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.search.Excerpt;
import org.carrel.search.Found;
import org.jspecify.annotations.Nullable;

/// A row of what was found in a course.
public sealed interface SearchRow {
    /// What stands above what was found in a module, or in the notes.
    ///
    /// @param module null for the notes
    record Heading(@Nullable Module module, int count) implements SearchRow {}

    /// A section, or a part of one.
    record Place(Section section, Module module, Found found, Excerpt excerpt)
            implements SearchRow {}

    /// A note of the person's.
    record Note(NoteRow.Card card) implements SearchRow {}
}
