// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Room BOTH = new Room(286, 318);

    private static Room of(double width, double column, Room.Asked asked) {
        return Room.of(width, column, BOTH, asked);
    }

    @Test
    void bothPanesAreAsWideAsTheyShallBeWhereThereIsRoom() {
        assertEquals(BOTH, of(1366, 460, Room.Asked.NONE));
    }

    @Test
    void theNotebookGetsNarrowerFirstThenTheContents() {
        assertEquals(new Room(286, 278), of(1024, 460, Room.Asked.NONE));
        assertEquals(new Room(200, 240), of(900, 460, Room.Asked.NONE));
    }

    @Test
    void theNotebookFoldsFirstThenTheContents() {
        assertEquals(new Room(286, 0), of(850, 460, Room.Asked.NONE));
        assertEquals(new Room(240, 0), of(700, 460, Room.Asked.NONE));
        assertEquals(new Room(0, 0), of(600, 460, Room.Asked.NONE));
    }

    @Test
    void whatThePersonAsksForIsShown() {
        assertEquals(new Room(0, 318), of(850, 460, Room.Asked.NOTES));
        assertEquals(new Room(286, 0), of(850, 460, Room.Asked.CONTENTS));
        assertEquals(new Room(0, 240), of(600, 460, Room.Asked.NOTES));
        assertEquals(new Room(180, 0), of(600, 460, Room.Asked.CONTENTS));
    }

    @Test
    void largerTextNeedsMoreRoom() {
        assertEquals(new Room(286, 0), of(1366, 1000, Room.Asked.NONE));
    }

    @Test
    void whatIsNotWantedStaysAway() {
        assertEquals(new Room(0, 0), Room.of(1366, 460, new Room(0, 0), Room.Asked.NONE));
        assertEquals(new Room(286, 0), Room.of(1366, 460, new Room(286, 0), Room.Asked.NONE));
    }
}
