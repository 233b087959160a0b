// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.scene.paint.Color;

import org.carrel.page.Palette;
import org.carrel.page.Theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// The style sheets of the window: the colours of a theme, then what is done with them.
public final class Stylesheets {
    private static final String RULES = address("carrel.css");
    private static final String STRONGER = address("contrast.css");

    private Stylesheets() {}

    /// What Carrel's own rules build on, for [javafx.application.Application#setUserAgentStylesheet].
    public static String base(Theme theme) {
        return switch (theme) {
            case LIGHT, SEPIA -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    public static List<String> of(Theme theme) {
        String colours = Palette.rule(".root", "-carrel-", theme);
        String data = Base64.getEncoder().encodeToString(colours.getBytes(StandardCharsets.UTF_8));
        String named = "data:text/css;charset=utf-8;base64," + data;
        return theme == Theme.CONTRAST ? List.of(named, RULES, STRONGER) : List.of(named, RULES);
    }

    /// What a scene shows where nothing stands yet, as while its window grows.
    public static Color ground(Theme theme) {
        return Color.web(Objects.requireNonNull(Palette.of(theme).get("paper")));
    }

    private static String address(String name) {
        return Objects.requireNonNull(Stylesheets.class.getResource(name)).toExternalForm();
    }
}
