// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;

import org.carrel.storage.WindowPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class WindowBoundsTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1366, 0, 1920, 1080);

    private static Rectangle2D choose(WindowPlace last, Rectangle2D... screens) {
        return WindowBounds.choose(Optional.of(last), List.of(screens));
    }

    @Test
    void opensWhereItStood() {
        assertEquals(
                new Rectangle2D(100, 20, 900, 600),
                choose(new WindowPlace(100, 20, 900, 600, false), DESK));
        assertEquals(
                new Rectangle2D(1500, 100, 1200, 800),
                choose(new WindowPlace(1500, 100, 1200, 800, false), DESK, PROJECTOR));
    }

    @ParameterizedTest
    @CsvSource({"-30000, -30000", "1500, 100", "1000, 20", "100, 700", "-600, 20"})
    void neverOpensWhereItCannotBeSeen(double x, double y) {
        assertEquals(
                new Rectangle2D(43, 0, 1280, 728),
                choose(new WindowPlace(x, y, 900, 600, false), DESK));
    }

    @Test
    void comesBackToTheDeskWhenTheProjectorIsGone() {
        var last = new WindowPlace(1500, 100, 1200, 800, false);
        assertEquals(1500, choose(last, DESK, PROJECTOR).getMinX());
        assertEquals(new Rectangle2D(43, 0, 1280, 728), choose(last, DESK));
        var left = new Rectangle2D(-1920, 0, 1920, 1080);
        assertEquals(
                new Rectangle2D(-1800, 50, 1200, 800),
                choose(new WindowPlace(-1800, 50, 1200, 800, false), DESK, left));
        assertEquals(
                new Rectangle2D(43, 0, 1280, 728),
                choose(new WindowPlace(-1800, 50, 1200, 800, false), DESK));
    }

    @Test
    void fitsTheScreenOfDoubledScale() {
        var doubled = new Rectangle2D(0, 0, 683, 364);
        assertEquals(doubled, choose(new WindowPlace(43, 0, 1280, 728, false), doubled));
        assertEquals(
                new Rectangle2D(10, 10, 640, 340),
                choose(new WindowPlace(10, 10, 640, 340, false), doubled));
    }

    @Test
    void neverOpensWithItsTitleAboveTheScreen() {
        assertEquals(
                new Rectangle2D(43, 0, 1280, 728),
                choose(new WindowPlace(100, -60, 900, 600, false), DESK));
    }

    @Test
    void fitsASmallScreenTheFirstTime() {
        assertEquals(
                new Rectangle2D(0, 0, 1024, 700),
                WindowBounds.choose(Optional.empty(), List.of(new Rectangle2D(0, 0, 1024, 700))));
    }
}
