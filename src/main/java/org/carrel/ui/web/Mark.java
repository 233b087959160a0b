// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.notebook.Colour;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// How an entry is seen in the page.
///
/// @param start in UTF-16 units of the canonical text
/// @param end after the last character; 0 for what belongs to the whole section, whose sign stands by the title
/// @param colour of the words; null where they get none
/// @param unsure whether the person is to look if it belongs there
/// @param sign what stands in the margin beside the first line
/// @param words what the sign says to whoever points at it or hears it; never empty where there is one
public record Mark(
        UUID entry,
        int start,
        int end,
        @Nullable Colour colour,
        boolean unsure,
        Sign sign,
        String words) {
    /// A small sign in the margin; it can be reached and pressed by keyboard.
    public enum Sign {
        NONE,
        NOTE,
        BOOKMARK
    }

    public Mark {
        if (start < 0 || end < start || (sign != Sign.NONE && words.isEmpty())) {
            throw new IllegalArgumentException(
                    "no mark: " + start + " to " + end + ", " + sign + " " + words);
        }
    }
}
