// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/// An entry made ready to be looked for and put in order.
///
/// @param folded all of its words, in the form in which they are compared
/// @param course empty for the open course, else the title of the one it belongs to
/// @param section where its place comes in the reading order of its course
/// @param start how far down that section
/// @param placed null where that is not known yet
record Listed(
        Entry entry,
        String folded,
        String course,
        double section,
        int start,
        @Nullable Placed placed) {
    /// The open course in its reading order, then the others by name.
    static final Comparator<Listed> BY_PLACE =
            Comparator.comparing(Listed::course)
                    .thenComparing(each -> each.entry().anchor().course())
                    .thenComparingDouble(Listed::section)
                    .thenComparing(each -> each.entry().anchor().place())
                    .thenComparingInt(Listed::start)
                    .thenComparing(each -> each.entry().created())
                    .thenComparing(each -> each.entry().id());

    static final Comparator<Listed> NEWEST_FIRST =
            Comparator.<Listed, Instant>comparing(each -> each.entry().modified())
                    .reversed()
                    .thenComparing(each -> each.entry().id());

    static final Comparator<Listed> DELETED_LAST_FIRST =
            Comparator.<Listed, Instant>comparing(Listed::gone)
                    .reversed()
                    .thenComparing(each -> each.entry().id());

    private Instant gone() {
        Instant deleted = entry.deleted();
        return deleted == null ? entry.modified() : deleted;
    }

    static Listed of(
            Entry entry, String folded, CourseIndex index, String course, @Nullable Placed placed) {
        return new Listed(
                entry, folded, course, index.order(entry.anchor()), start(entry, placed), placed);
    }

    private static int start(Entry entry, @Nullable Placed placed) {
        Passage passage = entry.anchor().passage();
        return switch (placed) {
            case Placed.Sure(int start, _, _) -> start;
            case Placed.Check(int start, _) -> start;
            case null, default -> passage == null ? -1 : passage.start();
        };
    }
}
