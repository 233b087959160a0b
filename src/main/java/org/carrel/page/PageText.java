// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// The canonical text of a section: what notes are tied to and search reads. Made after the gate and before
/// decoration, so that nothing Carrel adds ever moves it.
///
/// @param text in NFC; block ends, {@code <br>} and runs of white space are one blank
/// @param starts where each block of the page starts in the text, in UTF-16 units, in document order
public record PageText(String text, List<Integer> starts) {
    /// Goes up whenever the same page would get another text.
    public static final int VERSION = 1;

    public PageText {
        starts = List.copyOf(starts);
    }

    /// Over the folded text: curly quotes, dashes and no-break spaces alone do not change it.
    public String hash() {
        return CanonicalText.hash(text);
    }
}
