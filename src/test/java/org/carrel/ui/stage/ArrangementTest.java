// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ArrangementTest {
    private static final ScreenArea DESK = screen(0, 0, 1366, 768, true);
    private static final ScreenArea PROJECTOR = screen(1366, 0, 1920, 1080, false);
    private static final Rectangle2D HOME = new Rectangle2D(40, 0, 1280, 760);

    private static ScreenArea screen(
            double x, double y, double width, double height, boolean primary) {
        return new ScreenArea(
                new Rectangle2D(x, y, width, height),
                new Rectangle2D(x, y + 24, width, height - 24),
                primary);
    }

    private static Arrangement of(ScreenArea... screens) {
        return Arrangement.of(List.of(screens), HOME, false, false);
    }

    @Test
    void ofTwoScreensTheRoomHasTheOtherOne() {
        Arrangement now = of(DESK, PROJECTOR);
        assertEquals(PROJECTOR.bounds(), now.audience());
        assertEquals(DESK.free(), now.trainer());
        assertTrue(now.full());
        assertEquals(2, now.number());
        assertEquals(new Canvas(1920, 1080), now.canvas());
    }

    @Test
    void theTrainerSitsWhereTheProgramIs() {
        Arrangement now =
                Arrangement.of(
                        List.of(DESK, PROJECTOR),
                        new Rectangle2D(1500, 100, 900, 700),
                        false,
                        false);
        assertEquals(DESK.bounds(), now.audience());
        assertEquals(PROJECTOR.free(), now.trainer());
    }

    @Test
    void swappedTheyChangePlaces() {
        Arrangement now = Arrangement.of(List.of(DESK, PROJECTOR), HOME, true, false);
        assertEquals(DESK.bounds(), now.audience());
        assertEquals(PROJECTOR.free(), now.trainer());
    }

    @Test
    void ofOneScreenTheRoomHasItAlone() {
        Arrangement now = of(DESK);
        assertEquals(DESK.bounds(), now.audience());
        assertNull(now.trainer());
        assertNull(Arrangement.of(List.of(DESK), HOME, true, false).trainer());
    }

    @Test
    void screensThatShowTheSameAreOne() {
        assertNull(of(DESK, screen(0, 0, 1366, 768, false)).trainer());
        assertNull(of(DESK, screen(0, 0, 1024, 768, false)).trainer());
    }

    @Test
    void rehearsedBothAreOnOneScreenSideBySide() {
        Arrangement now = Arrangement.of(List.of(DESK, PROJECTOR), HOME, false, true);
        assertFalse(now.full());
        assertNotNull(now.trainer());
        assertFalse(now.audience().intersects(now.trainer()));
        assertTrue(DESK.bounds().contains(now.audience()));
        assertTrue(DESK.bounds().contains(now.trainer()));
        assertEquals(Canvas.PROJECTOR, now.canvas());
    }

    /// Screens come, go, move and are scaled, and the program's window may be on none of them.
    @Test
    void whateverTheScreensNothingPrivateIsOnTheRooms() {
        var random = new Random(26);
        for (int i = 0; i < 2000; i++) {
            List<ScreenArea> screens =
                    IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(
                                    number ->
                                            screen(
                                                    Math.rint(random.nextInt(5) - 2) * 700,
                                                    Math.rint(random.nextInt(3) - 1) * 500,
                                                    Math.rint(1920 / (1 + random.nextInt(4) * .5)),
                                                    Math.rint(1080 / (1 + random.nextInt(4) * .5)),
                                                    number == 0))
                            .toList();
            var home =
                    new Rectangle2D(
                            random.nextInt(60_000) - 30_000,
                            random.nextInt(60_000) - 30_000,
                            1280,
                            760);
            Arrangement now = Arrangement.of(screens, home, random.nextBoolean(), false);
            assertTrue(
                    screens.stream().anyMatch(screen -> screen.bounds().contains(now.audience())));
            Rectangle2D trainer = now.trainer();
            if (trainer != null) {
                assertFalse(trainer.intersects(now.audience()), screens + " " + now);
                assertTrue(screens.stream().anyMatch(one -> one.bounds().contains(trainer)));
            }
        }
    }
}
