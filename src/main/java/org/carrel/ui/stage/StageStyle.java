// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import org.carrel.page.Palette;
import org.carrel.page.Theme;
import org.carrel.ui.Stylesheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The style sheets of the show's windows.
final class StageStyle {
    private static final String RULES =
            Objects.requireNonNull(StageStyle.class.getResource("stage.css")).toExternalForm();

    private StageStyle() {}

    static List<String> of(Theme theme) {
        return Stream.concat(Stylesheets.of(theme).stream(), Stream.of(RULES)).toList();
    }

    /// Of the trainer's own window: light on dark, so that it does not shine into a dark room.
    static Theme trainers(Theme theme) {
        return theme == Theme.CONTRAST ? theme : Theme.DARK;
    }

    /// The colours of a theme for part of a window that has another one.
    static String colours(Theme theme) {
        Map<String, String> all = Palette.of(theme);
        return all.entrySet().stream()
                .map(colour -> "-carrel-" + colour.getKey() + ":" + colour.getValue())
                .collect(Collectors.joining(";"));
    }
}
