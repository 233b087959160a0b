// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.page.Theme;
import org.carrel.storage.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

class PreferencesTest {
    private final List<Settings> kept = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void aThemeIsKeptAndThereAgainTheNextTime(Theme theme) {
        preferences("none").setTheme(theme);
        assertEquals(theme, preferences(kept.getLast().theme()).themeProperty().get());
    }

    @Test
    void oneTurnLeadsToDarkAndTheNextBack() {
        var preferences = preferences("sepia");
        preferences.turnDark();
        assertEquals(Theme.DARK, preferences.themeProperty().get());
        assertEquals(Theme.SEPIA, preferences.afterTurn());
        preferences.turnDark();
        assertEquals(Theme.SEPIA, preferences.themeProperty().get());
    }

    @Test
    void startedInTheDarkTheTurnLeadsToLight() {
        var preferences = preferences("dark");
        preferences.turnDark();
        assertEquals(Theme.LIGHT, preferences.themeProperty().get());
    }

    @Test
    void anUnknownThemeShowsAsLightAndStaysInTheSettings() {
        var preferences = preferences("of-a-later-version");
        assertEquals(Theme.LIGHT, preferences.themeProperty().get());
        assertTrue(kept.isEmpty());
        preferences.zoomIn();
        assertEquals("of-a-later-version", kept.getLast().theme());
    }

    private Preferences preferences(String theme) {
        return new Preferences(new Settings(theme, 100), kept::add);
    }
}
