// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Colour;
import org.carrel.notebook.Kind;
import org.jspecify.annotations.Nullable;

/// What a person wants to see of their notebook, and in which order.
///
/// @param words each of which is to be found; empty for any
/// @param kind null for all
/// @param colour null for all
/// @param tag empty for all
/// @param byDate the newest first, else by place
/// @param trash what was deleted, and nothing else
public record Wanted(
        Reach reach,
        String words,
        @Nullable Kind kind,
        @Nullable Colour colour,
        String tag,
        boolean byDate,
        boolean trash) {
    public static final Wanted FIRST = new Wanted(Reach.SECTION, "", null, null, "", false, false);

    public Wanted withReach(Reach reach) {
        return new Wanted(reach, words, kind, colour, tag, byDate, false);
    }

    public Wanted withWords(String words) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    public Wanted withKind(@Nullable Kind kind) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    public Wanted withColour(@Nullable Colour colour) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    public Wanted withTag(String tag) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    public Wanted withOrder(boolean byDate) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    public Wanted withTrash(boolean trash) {
        return new Wanted(reach, words, kind, colour, tag, byDate, trash);
    }

    /// All of what is in reach.
    public Wanted withoutFilters() {
        return new Wanted(reach, "", null, null, "", byDate, trash);
    }

    /// Whether something in reach may be left out.
    public boolean filters() {
        return !words.isBlank() || kind != null || colour != null || !tag.isEmpty();
    }
}
