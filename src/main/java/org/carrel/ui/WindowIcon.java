// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.Objects;
import java.util.stream.IntStream;

/// Carrel's sign on its window, in the sizes that desktops ask for.
public final class WindowIcon {
    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcon() {}

    public static void of(Stage stage) {
        IntStream.of(SIZES)
                .mapToObj(size -> WindowIcon.class.getResource("icons/carrel-" + size + ".png"))
                .map(found -> new Image(Objects.requireNonNull(found).toExternalForm()))
                .forEach(stage.getIcons()::add);
    }
}
