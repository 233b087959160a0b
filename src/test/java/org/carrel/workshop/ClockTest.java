// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

class ClockTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private static Instant at(int minutes) {
        return NOON.plusSeconds(minutes * 60L);
    }

    private static String read(Clock clock, Instant now) {
        return Clock.text(clock.reading(ZonedDateTime.ofInstant(now, ZoneOffset.UTC)));
    }

    private static Clock up() {
        return Clock.of(new Clock.Aim.Up());
    }

    @Test
    void waitsForTheFirstMove() {
        assertEquals("00:00", read(up(), at(30)));
        assertFalse(up().isRunning());
    }

    @Test
    void countsUpFromTheFirstMoveWhateverComesAfter() {
        Clock clock = up().begin(at(1)).begin(at(5));
        assertTrue(clock.isRunning());
        assertEquals("09:00", read(clock, at(10)));
        assertEquals("1:59:00", read(clock, at(120)));
    }

    @Test
    void staysPausedUntilThePauseIsEnded() {
        Clock clock = up().begin(at(0)).turn(at(10));
        assertEquals("10:00", read(clock, at(25)));
        assertEquals("12:00", read(clock.turn(at(30)), at(32)));
        assertEquals("10:00", read(clock.begin(at(28)), at(29)));
    }

    @Test
    void canNotBePausedBeforeItBegins() {
        assertEquals(up(), up().turn(at(3)));
    }

    @Test
    void startsAnewPausedOrNotAsItWas() {
        assertEquals("02:00", read(up().begin(at(0)).reset(at(10)), at(12)));
        Clock paused = up().begin(at(0)).turn(at(5)).reset(at(10));
        assertEquals("00:00", read(paused, at(12)));
        assertEquals("01:00", read(paused.turn(at(20)), at(21)));
    }

    @Test
    void countsDownAndBelowZero() {
        Clock clock = Clock.of(new Clock.Aim.Down(45));
        assertEquals("45:00", read(clock, at(0)));
        assertEquals("15:00", read(clock.begin(at(0)), at(30)));
        assertEquals("\u221202:00", read(clock.begin(at(0)), at(47)));
    }

    @Test
    void countsToATimeOfDayWhetherPausedOrNot() {
        Clock clock = Clock.of(new Clock.Aim.Until(LocalTime.of(12, 30)));
        assertEquals("30:00", read(clock, at(0)));
        assertEquals("20:00", read(clock.begin(at(0)).turn(at(5)), at(10)));
        assertEquals("\u221205:00", read(clock, at(35)));
    }

    @Test
    void countsOverMidnight() {
        Clock clock = Clock.of(new Clock.Aim.Until(LocalTime.of(0, 15)));
        assertEquals("30:00", read(clock, Instant.parse("2026-05-04T23:45:00Z")));
        Clock before = Clock.of(new Clock.Aim.Until(LocalTime.of(23, 50)));
        assertEquals("\u221210:00", read(before, Instant.parse("2026-05-05T00:00:00Z")));
    }

    @Test
    void canBeSetToSomethingElseWhileItRuns() {
        Clock clock = up().begin(at(0)).with(new Clock.Aim.Down(20));
        assertEquals("15:00", read(clock, at(5)));
    }
}
