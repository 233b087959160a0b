// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

/// A part of a section's canonical text, as it was when the entry was made. Of a bookmarked paragraph it is the
/// beginning.
///
/// @param exact the words themselves
/// @param prefix up to [#CONTEXT] characters before them
/// @param suffix up to [#CONTEXT] characters after them
/// @param start in code points
/// @param end in code points, after the last character
/// @param textVersion of the canonical text, as {@link org.carrel.page.PageText#VERSION}
/// @param textHash of the section's folded text, as {@link org.carrel.page.PageText#hash()}
/// @param heading the author's id of the nearest heading before; empty for none
/// @param block which block of the page the passage starts in, from 0
/// @param progression how far down the section it starts, from 0 to 1
public record Passage(
        String exact,
        String prefix,
        String suffix,
        int start,
        int end,
        int textVersion,
        String textHash,
        String heading,
        int block,
        double progression) {
    /// As Hypothesis has it.
    public static final int CONTEXT = 32;

    /// Of a bookmarked paragraph's beginning, in characters.
    public static final int BEGINNING = 80;

    public Passage {
        if (start < 0 || end < start || block < 0 || !(progression >= 0 && progression <= 1)) {
            throw new IllegalArgumentException(
                    "no passage: " + start + " to " + end + ", " + block + ", " + progression);
        }
    }
}
