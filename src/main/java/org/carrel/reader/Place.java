// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// How far a page is scrolled, in terms that survive zoom, width and theme.
///
/// @param start where the first visible block starts in the canonical text
/// @param within how much of that block is above the window's edge, from 0 to 1
/// @param read how much of the page was seen, from 0 to 1
public record Place(int start, double within, double read) {
    public static final Place TOP = new Place(0, 0, 0);

    boolean isAt(Place other) {
        return start == other.start && within == other.within;
    }
}
