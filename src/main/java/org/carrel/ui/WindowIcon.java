// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Carrel's sign on its window, in the sizes that desktops ask for.
public final class WindowIcon {
    private static final List<Image> SIGNS =
            IntStream.of(16, 32, 48, 128)
                    .mapToObj(size -> WindowIcon.class.getResource("icons/carrel-" + size + ".png"))
                    .map(found -> new Image(Objects.requireNonNull(found).toExternalForm()))
                    .toList();

    private WindowIcon() {}

    public static void of(Stage stage) {
        stage.getIcons().setAll(SIGNS);
    }
}
