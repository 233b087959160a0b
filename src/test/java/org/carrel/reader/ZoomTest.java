// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ZoomTest {
    @Test
    void goesUpAndDownTheSameSteps() {
        int percent = Zoom.SMALLEST;
        while (percent < Zoom.LARGEST) {
            int larger = Zoom.larger(percent);
            assertEquals(percent, Zoom.smaller(larger));
            percent = larger;
        }
        assertEquals(Zoom.LARGEST, percent);
    }

    @Test
    void staysAtItsEnds() {
        assertEquals(Zoom.LARGEST, Zoom.larger(Zoom.LARGEST));
        assertEquals(Zoom.SMALLEST, Zoom.smaller(Zoom.SMALLEST));
        assertEquals(Zoom.LARGEST, Zoom.clamp(900));
        assertEquals(Zoom.SMALLEST, Zoom.clamp(-1));
    }

    @Test
    void findsTheNextStepFromBetween() {
        assertEquals(125, Zoom.larger(117));
        assertEquals(110, Zoom.smaller(117));
    }
}
