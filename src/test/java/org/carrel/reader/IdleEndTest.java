// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class IdleEndTest {
    private final List<Integer> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private boolean mayEnd = true;
    private final IdleEnd idle =
            new IdleEnd(Duration.ofMinutes(10), () -> now, () -> mayEnd, told::add);

    /// Goes from second to second, as the window does.
    ///
    /// @return how often the sitting ended
    private int pass(Duration time) {
        int ends = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            ends += idle.isOver() ? 1 : 0;
        }
        return ends;
    }

    @Test
    void countsTheLastMinuteAndThenEndsOnce() {
        assertEquals(0, pass(Duration.ofSeconds(599)));
        assertEquals(List.of(), told);
        assertEquals(0, pass(Duration.ofSeconds(60)));
        assertEquals(60, told.getFirst());
        assertEquals(1, told.getLast());
        assertEquals(60, told.size());
        assertEquals(1, pass(Duration.ofSeconds(1)));
        assertEquals(0, told.getLast());
        assertEquals(0, pass(Duration.ofHours(1)), "nobody came since");
        idle.stir();
        assertEquals(1, pass(Duration.ofMinutes(11)));
    }

    @Test
    void anySignOfAPersonLetsItGoOn() {
        pass(Duration.ofSeconds(630));
        assertEquals(30, told.getLast());
        idle.stir();
        assertEquals(0, told.getLast());
        assertEquals(0, pass(Duration.ofMinutes(10).minusSeconds(1)));
        assertEquals(0, told.getLast());
    }

    @Test
    void doesNotEndWhileSomethingStandsAgainstIt() {
        mayEnd = false;
        assertEquals(0, pass(Duration.ofHours(2)));
        assertEquals(List.of(), told);
        mayEnd = true;
        assertEquals(0, pass(Duration.ofMinutes(10).minusSeconds(1)));
        assertEquals(List.of(), told);
        pass(Duration.ofSeconds(10));
        mayEnd = false;
        pass(Duration.ofSeconds(1));
        assertEquals(0, told.getLast());
    }

    @Test
    void aComputerThatSleptSaysItFirst() {
        now = now.plus(Duration.ofHours(8));
        assertFalse(idle.isOver());
        assertEquals(List.of(60), told);
        now = now.plus(Duration.ofMinutes(1));
        assertTrue(idle.isOver());
    }

    @Test
    void aClockThatIsSetBackEndsNothing() {
        now = now.minus(Duration.ofHours(3));
        assertFalse(idle.isOver());
        assertEquals(0, pass(Duration.ofMinutes(10).minusSeconds(1)));
        assertEquals(List.of(), told);
    }
}
