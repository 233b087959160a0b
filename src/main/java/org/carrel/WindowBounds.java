// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.carrel.storage.WindowPlace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the window opens, and what is kept of it for the next time. JavaFX puts it wherever it is told, also where no screen is any more.
final class WindowBounds {
    /// As much of the window as has to lie on one screen for its place to be taken again.
    private static final double ENOUGH = 0.8;

    /// Window managers put the frame of a window that fills the screen a little outside.
    private static final double EDGE = 8;

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private WindowBounds() {}

    /// Where the window stood the last time, if it can be seen there, else in the middle of the first screen.
    ///
    /// @param screens without task bars, the main one first
    static Rectangle2D choose(Optional<WindowPlace> last, List<Rectangle2D> screens) {
        return last.map(
                        place ->
                                new Rectangle2D(
                                        place.x(), place.y(), place.width(), place.height()))
                .filter(place -> screens.stream().anyMatch(screen -> showsItsTop(place, screen)))
                .filter(
                        place ->
                                screens.stream()
                                                .mapToDouble(screen -> shared(place, screen))
                                                .max()
                                                .orElse(0)
                                        >= ENOUGH * place.getWidth() * place.getHeight())
                .orElseGet(() -> middle(screens.getFirst()));
    }

    /// The same on the screens that there are now. FX thread only.
    static Rectangle2D choose(Optional<WindowPlace> last) {
        return choose(
                last,
                Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                        .map(Screen::getVisualBounds)
                        .toList());
    }

    /// Where a window is to stand the next time. A maximised one tells its own size no more; it comes back to where it stood
    /// at the start.
    static WindowPlace of(Stage stage, Optional<WindowPlace> last) {
        if (stage.isMaximized() && last.isPresent()) {
            WindowPlace place = last.get();
            return new WindowPlace(place.x(), place.y(), place.width(), place.height(), true);
        }
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    /// A window whose title bar is above the screen can't be moved by mouse any more.
    private static boolean showsItsTop(Rectangle2D place, Rectangle2D screen) {
        return shared(place, screen) > 0 && place.getMinY() >= screen.getMinY() - EDGE;
    }

    private static Rectangle2D middle(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
