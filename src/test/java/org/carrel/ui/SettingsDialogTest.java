// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.carrel.storage.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;

class SettingsDialogTest {
    private final List<Settings> kept = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.standard(), kept::add);
    private DialogOnStage dialogs;

    @BeforeEach
    void show() throws Exception {
        dialogs = new DialogOnStage();
        var commands = new Commands();
        commands.add(Message.ZOOM_IN, preferences::zoomIn);
        commands.add(Message.ZOOM_OUT, preferences::zoomOut);
        commands.add(Message.ZOOM_NORMAL, preferences::zoomNormal);
        var settings = new SettingsDialog(dialogs.frame, commands, preferences);
        dialogs.begin(settings::show);
    }

    @AfterEach
    void leave() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static RadioButton theme(Wording words) {
        return DialogOnStage.all(".radio-button")
                .map(RadioButton.class::cast)
                .filter(button -> button.getText().equals(words.plain()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThemeIsTakenAtOnceByTheDialogToo() throws Exception {
        assertTrue(OnFx.onFx(() -> theme(Named.theme(Theme.LIGHT)).isSelected()));
        OnFx.onFx(
                () -> {
                    theme(Named.theme(Theme.LIGHT)).requestFocus();
                    return null;
                });
        dialogs.press(KeyCode.DOWN);
        assertEquals(Theme.SEPIA, preferences.themeProperty().get());
        assertEquals(Theme.SEPIA.id(), kept.getLast().theme());
        assertEquals(
                Stylesheets.of(Theme.SEPIA),
                OnFx.onFx(() -> List.copyOf(DialogOnStage.now().orElseThrow().getStylesheets())));
    }

    @Test
    void theSizeIsChangedAndToldAsItIs() throws Exception {
        press(Message.ZOOM_IN.plain());
        int larger = preferences.zoomProperty().get();
        assertTrue(larger > 100);
        assertTrue(DialogOnStage.words().contains(Message.STATUS_ZOOM.text(larger)));
        press(Message.SETTINGS_NORMAL.text());
        assertEquals(100, preferences.zoomProperty().get());
        press(Message.ZOOM_OUT.plain());
        assertTrue(preferences.zoomProperty().get() < 100);
        assertEquals(preferences.zoomProperty().get(), kept.getLast().zoom());
    }

    private static void press(String name) throws Exception {
        OnFx.onFx(
                () -> {
                    DialogOnStage.all(".button")
                            .map(Button.class::cast)
                            .filter(
                                    button ->
                                            name.equals(button.getText())
                                                    || name.equals(button.getAccessibleText()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return null;
                });
    }

    @Test
    void everyControlIsReachedByTabAndHasAName() throws Exception {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            dialogs.press(KeyCode.TAB);
            reached.add(OnFx.onFx(SettingsDialogTest::focused));
        }
        assertTrue(
                reached.containsAll(
                        List.of(
                                Named.theme(Theme.LIGHT).plain(),
                                Message.ZOOM_IN.plain(),
                                Message.ZOOM_OUT.plain(),
                                Message.SETTINGS_NORMAL.text(),
                                Message.PROBLEMS_CLOSE.text())),
                "" + reached);
    }

    private static String focused() {
        return DialogOnStage.now().orElseThrow().getScene().getFocusOwner()
                        instanceof Labeled control
                ? control.getText() == null ? control.getAccessibleText() : control.getText()
                : "";
    }

    @Test
    void escapePutsItAway() throws Exception {
        dialogs.press(KeyCode.ESCAPE);
        dialogs.untilGone();
    }
}
