// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Where the windows of a show are. The trainer has one only where the room does not look.
///
/// @param audience where the room's window is
/// @param full whether that fills its screen
/// @param trainer where the trainer's window is; null for none
/// @param number of the room's screen, from 1
record Arrangement(Rectangle2D audience, boolean full, @Nullable Rectangle2D trainer, int number) {
    /// How much of the width the trainer's window has where both are on one screen.
    private static final double SHARE = 0.66;

    /// @param all at least one
    /// @param home where the program's own window is: there the trainer sits
    /// @param swapped whether the trainer sits at another screen all the same
    /// @param rehearsed whether both windows are to be on one screen
    static Arrangement of(
            List<ScreenArea> all, Rectangle2D home, boolean swapped, boolean rehearsed) {
        List<ScreenArea> screens = withoutMirrors(all);
        ScreenArea here = nearest(screens, home);
        if (rehearsed) {
            return side(here.free(), number(all, here));
        }
        List<ScreenArea> others = screens.stream().filter(screen -> !screen.equals(here)).toList();
        if (others.isEmpty()) {
            return new Arrangement(here.bounds(), true, null, number(all, here));
        }
        ScreenArea there = others.getFirst();
        return swapped
                ? new Arrangement(here.bounds(), true, there.free(), number(all, here))
                : new Arrangement(there.bounds(), true, here.free(), number(all, there));
    }

    /// The size that pages are laid out for.
    Canvas canvas() {
        return full ? new Canvas(audience.getWidth(), audience.getHeight()) : Canvas.PROJECTOR;
    }

    private static Arrangement side(Rectangle2D free, int number) {
        double width = Math.round(free.getWidth() * SHARE);
        double rest = free.getWidth() - width;
        var trainer = new Rectangle2D(free.getMinX(), free.getMinY(), width, free.getHeight());
        double height = Math.min(free.getHeight(), Math.rint(rest * 9 / 16) + 40);
        var audience = new Rectangle2D(free.getMinX() + width, free.getMinY(), rest, height);
        return new Arrangement(audience, false, trainer, number);
    }

    /// Screens that show the same are one, and anything private on it would be seen.
    private static List<ScreenArea> withoutMirrors(List<ScreenArea> all) {
        List<ScreenArea> screens = new ArrayList<>();
        for (ScreenArea area : all) {
            if (screens.stream().noneMatch(other -> other.bounds().intersects(area.bounds()))) {
                screens.add(area);
            }
        }
        return screens;
    }

    private static ScreenArea nearest(List<ScreenArea> screens, Rectangle2D home) {
        double x = home.getMinX() + home.getWidth() / 2;
        double y = home.getMinY() + home.getHeight() / 2;
        return screens.stream()
                .filter(screen -> screen.bounds().contains(x, y))
                .findFirst()
                .or(() -> screens.stream().filter(ScreenArea::primary).findFirst())
                .orElse(screens.getFirst());
    }

    private static int number(List<ScreenArea> all, ScreenArea screen) {
        return all.indexOf(screen) + 1;
    }
}
