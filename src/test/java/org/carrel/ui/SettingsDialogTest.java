// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.carrel.ui.web.WindowAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

class SettingsDialogTest {
    private final FxBackground background = new FxBackground();
    private final List<Settings> kept = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.standard(), kept::add);
    private DialogOnStage dialogs;

    @BeforeEach
    void show() throws Exception {
        dialogs = new DialogOnStage();
        SettingsDialog settings =
                DialogOnStage.onFx(
                        () -> {
                            var reader =
                                    new Reader(
                                            background,
                                            Message::say,
                                            WindowAddresses::new,
                                            Desk.empty(),
                                            Guard.none());
                            return new SettingsDialog(
                                    dialogs.frame,
                                    new Commands(reader, preferences, noWindow()),
                                    preferences);
                        });
        dialogs.begin(settings::show);
    }

    @AfterEach
    void leave() throws Exception {
        FxToolkit.cleanupStages();
        background.close();
    }

    /// None of the settings is a matter of the window.
    private static Commands.Window noWindow() {
        return (Commands.Window)
                Proxy.newProxyInstance(
                        SettingsDialogTest.class.getClassLoader(),
                        new Class<?>[] {Commands.Window.class},
                        (_, method, _) -> {
                            throw new IllegalStateException(method.getName());
                        });
    }

    private static RadioButton theme(Message words) {
        return DialogOnStage.all(".radio-button")
                .map(RadioButton.class::cast)
                .filter(button -> button.getText().equals(words.plain()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThemeIsTakenAtOnceByTheDialogToo() throws Exception {
        assertTrue(DialogOnStage.onFx(() -> theme(Message.THEME_LIGHT).isSelected()));
        DialogOnStage.onFx(
                () -> {
                    theme(Message.THEME_LIGHT).requestFocus();
                    return null;
                });
        dialogs.press(KeyCode.DOWN);
        assertEquals(Theme.SEPIA, preferences.themeProperty().get());
        assertEquals(Theme.SEPIA.id(), kept.getLast().theme());
        assertEquals(
                Stylesheets.of(Theme.SEPIA),
                DialogOnStage.onFx(
                        () ->
                                List.copyOf(
                                        DialogOnStage.now().orElseThrow().getStylesheets())));
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
        DialogOnStage.onFx(
                () -> {
                    DialogOnStage.all(".button")
                            .map(javafx.scene.control.Button.class::cast)
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
            reached.add(DialogOnStage.onFx(SettingsDialogTest::focused));
        }
        assertTrue(
                reached.containsAll(
                        List.of(
                                Message.THEME_LIGHT.plain(),
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
