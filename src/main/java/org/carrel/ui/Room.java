// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// How wide the panes beside the page are; 0 for one that is folded.
record Room(double contents, double notes) {
    static final double NARROWEST_CONTENTS = 180;
    static final double NARROWEST_NOTES = 240;

    /// Which pane the person asked for last.
    enum Asked {
        NONE,
        CONTENTS,
        NOTES
    }

    /// @param wish how wide they would be with room enough; 0 for one that is not wanted
    /// @param column how much of the whole width the page needs to be read
    /// @param asked stays, whatever it leaves to the page
    static Room of(double width, double column, Room wish, Asked asked) {
        double spare = width - column;
        boolean contents = wish.contents > 0;
        boolean notes = wish.notes > 0;
        if (contents && notes && spare < NARROWEST_CONTENTS + NARROWEST_NOTES) {
            contents = asked != Asked.NOTES;
            notes = !contents;
        }
        contents &= asked == Asked.CONTENTS || spare >= NARROWEST_CONTENTS;
        notes &= asked == Asked.NOTES || spare >= NARROWEST_NOTES;
        double ofNotes = notes ? wish.notes : 0;
        double ofContents = contents ? wish.contents : 0;
        double over = Math.max(0, ofNotes + ofContents - spare);
        double less = notes ? Math.min(over, Math.max(0, ofNotes - NARROWEST_NOTES)) : 0;
        double rest =
                contents ? Math.min(over - less, Math.max(0, ofContents - NARROWEST_CONTENTS)) : 0;
        return new Room(ofContents - rest, ofNotes - less);
    }
}
