// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Carrel's sign on its window, in the sizes that desktops ask for.
public final class WindowIcon {
    /// Until then the window has its first picture, which counts for more.
    private static final Duration AFTER_THE_START = Duration.millis(500);

    private WindowIcon() {}

    /// A moment after it is called: to decode and scale the pictures would hold up the window.
    public static void of(Stage stage) {
        var wait = new PauseTransition(AFTER_THE_START);
        wait.setOnFinished(_ -> stage.getIcons().setAll(Signs.ALL));
        wait.play();
    }

    /// Read once, when they are first needed.
    private static final class Signs {
        static final List<Image> ALL =
                IntStream.of(16, 32, 48, 128)
                        .mapToObj(
                                size ->
                                        WindowIcon.class.getResource(
                                                "icons/carrel-" + size + ".png"))
                        .map(found -> new Image(Objects.requireNonNull(found).toExternalForm()))
                        .toList();
    }
}
