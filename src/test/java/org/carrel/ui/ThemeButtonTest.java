// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitMenuButton;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.carrel.storage.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.List;

class ThemeButtonTest {
    private final Preferences preferences = new Preferences(Settings.standard(), _ -> {});

    @BeforeEach
    void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void onePressTurnsToDarkAndOneBackAndItSaysSo() throws Exception {
        SplitMenuButton button = onFx(() -> ThemeButton.of(preferences));
        assertEquals(Message.THEME_SWITCH.text("Light", "Dark"), button.getAccessibleText());
        press(button);
        assertEquals(Theme.DARK, preferences.themeProperty().get());
        assertEquals(Message.THEME_SWITCH.text("Dark", "Light"), button.getAccessibleText());
        press(button);
        assertEquals(Theme.LIGHT, preferences.themeProperty().get());
    }

    @Test
    void itsMenuHasEveryThemeAndMarksTheOneInUse() throws Exception {
        List<MenuItem> choices = onFx(() -> ThemeButton.choices(preferences));
        List<Theme> themes = List.of(Theme.values());
        for (int i = 0; i < themes.size(); i++) {
            MenuItem choice = choices.get(i);
            onFx(
                    () -> {
                        choice.fire();
                        return choice;
                    });
            assertEquals(themes.get(i), preferences.themeProperty().get());
            assertEquals(
                    List.of(choice), choices.stream().filter(ThemeButtonTest::isChosen).toList());
        }
    }

    private static boolean isChosen(MenuItem item) {
        return ((RadioMenuItem) item).isSelected();
    }

    private static void press(SplitMenuButton button) throws Exception {
        onFx(
                () -> {
                    button.fire();
                    return button;
                });
    }
}
