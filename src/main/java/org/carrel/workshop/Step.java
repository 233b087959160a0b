// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

/// What the people in the room see at a time: a screen of blocks, up to the one that came last.
///
/// @param percent the size of its text
/// @param from the first block of the screen
/// @param to the last block of the screen
/// @param shown the last block that is there to see
/// @param top where a piece of a block that is too tall begins in it
/// @param bottom where that piece ends; 0 where blocks are whole
/// @param kind of the block that came last
/// @param box what kind of box that is in, in words; empty for none
/// @param text the beginning of its words
/// @param start where its words start in the section's canonical text
/// @param end where those of the next one start
public record Step(
        int percent,
        int from,
        int to,
        int shown,
        double top,
        double bottom,
        Kind kind,
        String box,
        String text,
        int start,
        int end) {
    /// Whether another step stands on the same screen.
    public boolean isOnScreenOf(Step other) {
        return percent == other.percent && from == other.from && to == other.to;
    }

    /// Whether it is a heading, which others belong to.
    public boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }
}
