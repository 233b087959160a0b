// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.SectionId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class PaceTest {
    /// Twenty minutes of a section, ten of a break, thirty of another section.
    private static final Show SHOW =
            new Show(
                    "Workshop",
                    List.of(
                            Part.of(new SectionId("one"), "One", 20),
                            new Part(Part.Kind.BREAK, null, "Coffee", 10),
                            Part.of(new SectionId("two"), "Two", 30)));

    private static int late(int part, int step, int steps, int minutes) {
        return Pace.of(SHOW, part, step, steps, Duration.ofMinutes(minutes)).minutes();
    }

    @Test
    void isOnTimeAllThroughTheTimeOfAStep() {
        assertEquals(0, late(0, 0, 10, 0));
        assertEquals(0, late(0, 0, 10, 2));
        assertEquals(0, late(0, 4, 10, 9));
        assertTrue(Pace.of(SHOW, 1, 0, 0, Duration.ofMinutes(25)).isOnTime());
    }

    @Test
    void isLateByWhatTheStepIsOver() {
        assertEquals(3, late(0, 0, 10, 5));
        assertEquals(5, late(1, 0, 0, 35));
        assertEquals(2, late(2, 29, 30, 62));
    }

    @Test
    void isEarlyByWhatIsLeftUntilTheStep() {
        assertEquals(-8, late(0, 5, 10, 2));
        assertEquals(-10, late(2, 0, 30, 20));
    }

    @Test
    void isMeasuredPartByPart() {
        Lap lap =
                Lap.of(SHOW)
                        .spend(0, Duration.ofMinutes(22))
                        .spend(1, Duration.ofMinutes(30))
                        .spend(0, Duration.ofMinutes(31))
                        .reset()
                        .spend(2, Duration.ofMinutes(4));
        var measured = new Measured(SHOW, Instant.EPOCH, lap.spent());
        assertEquals(23, measured.minutes(0));
        assertEquals(8, measured.minutes(1));
        assertEquals(4, measured.minutes(2));
    }

    @Test
    void aPartThatWasGoneOverInSecondsTookAMinuteAndOneNotShownNone() {
        Lap lap = Lap.of(SHOW).spend(0, Duration.ofSeconds(5));
        var measured = new Measured(SHOW, Instant.EPOCH, lap.spent());
        assertEquals(1, measured.minutes(0));
        assertEquals(0, measured.minutes(1));
    }
}
