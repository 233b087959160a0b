// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleGroup;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Stream;

/// Turns to dark and back at one press; its arrow has all themes.
final class ThemeButton {
    private ThemeButton() {}

    static SplitMenuButton of(Preferences preferences) {
        var icon = new FontIcon(Feather.MOON);
        var button = new SplitMenuButton();
        button.getItems().addAll(choices(preferences));
        button.setGraphic(icon);
        button.getStyleClass().add("tool");
        Tip.on(button, button::getAccessibleText);
        button.setOnAction(_ -> preferences.turnDark());
        boolean set = preferences.policy().theme().isPresent();
        button.setDisable(set);
        preferences
                .themeProperty()
                .subscribe(
                        now -> {
                            icon.setIconCode(now == Theme.DARK ? Feather.SUN : Feather.MOON);
                            String words =
                                    set
                                            ? Message.SET_BY_LIBRARY.text()
                                            : Message.THEME_SWITCH.text(
                                                    Named.theme(now).plain(),
                                                    Named.theme(preferences.afterTurn()).plain());
                            button.setAccessibleText(words);
                        });
        return button;
    }

    /// An item for each theme, of which the one in use is chosen.
    static List<MenuItem> choices(Preferences preferences) {
        var group = new ToggleGroup();
        return Stream.of(Theme.values())
                .<MenuItem>map(theme -> choice(theme, group, preferences))
                .toList();
    }

    private static RadioMenuItem choice(Theme theme, ToggleGroup group, Preferences preferences) {
        var item = new RadioMenuItem(Named.theme(theme).text());
        item.setToggleGroup(group);
        item.setOnAction(_ -> preferences.setTheme(theme));
        item.setDisable(preferences.policy().theme().isPresent());
        preferences.themeProperty().subscribe(chosen -> item.setSelected(chosen == theme));
        return item;
    }
}
