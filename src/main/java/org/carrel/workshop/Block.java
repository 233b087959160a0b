// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.util.List;

/// A block of a page that is presented, as it stands while all of the page is there. Lengths are in the page's own
/// pixels.
///
/// @param top of the block, or of what begins with it
/// @param bottom of the block, or of what ends with it
/// @param lead how much of what it is in stands above it where a screen begins with it
/// @param tail how much of what it is in stands below it where a screen ends with it
/// @param height of the block alone
/// @param heading the number of the heading that it belongs to; -1 for none
/// @param start where its words start in the section's canonical text
/// @param repeated how much of its height comes again in each piece that it is cut to
/// @param cuts where it may be cut, counted from its own top: between lines; of a table, between rows
/// @param finer where it may be cut too if need be: between the lines of a tall row
/// @param box what kind of box it is in, in words; empty for none
/// @param text the beginning of its words
record Block(
        Kind kind,
        double top,
        double bottom,
        double lead,
        double tail,
        double height,
        int heading,
        int start,
        double repeated,
        List<Double> cuts,
        List<Double> finer,
        String box,
        String text) {
    Block {
        cuts = List.copyOf(cuts);
        finer = List.copyOf(finer);
    }

    boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }
}
