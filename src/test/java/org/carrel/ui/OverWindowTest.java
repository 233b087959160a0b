// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What comes up over the window by a key, and goes again.
class OverWindowTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;
    private Preferences preferences;
    private Reader reader;
    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        write();
        window = new WindowOnStage(folder);
        preferences = window.preferences;
        reader = window.reader;
        stage = window.stage;
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void write() throws IOException {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Path soup = Files.createDirectories(folder.resolve("course/modules/soup"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nOn bread.\n");
        Files.writeString(
                bread.resolve("section-1-0.md"),
                "---\ntitle: 1. Dough\n---\nOn dough.\n\n## Flour\n\n"
                        + "Much.\n\n".repeat(60)
                        + "### Water\n\n"
                        + "Less.\n\n".repeat(60));
        Files.writeString(
                soup.resolve("section-4-2.md"), "---\ntitle: 4.2 Ladles\n---\nOn ladles.\n");
    }

    private void untilHere(String section) throws Exception {
        until(
                () -> {
                    var now = reader.navigation().sectionProperty().get();
                    return now != null && now.id().path().equals(section);
                });
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isUp(String what) {
        return robot.lookup(what).tryQuery().isPresent();
    }

    private String focus() throws Exception {
        return onFx(() -> stage.getScene().getFocusOwner().getTypeSelector());
    }

    @Test
    void opensASectionByItsNumber() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("4.2");
        press(KeyCode.ENTER);
        untilHere("soup/section-4-2");
        assertFalse(isUp(".quick-open"));
        assertEquals("WebView", focus());
    }

    @Test
    void arrowsChooseAmongTheSectionsFound() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("bread");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        var list = robot.lookup(".quick-open .list-view").queryAs(ListView.class);
        assertEquals(0, (int) onFx(() -> list.getSelectionModel().getSelectedIndex()));
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.ENTER);
        untilHere("bread/section-1-0");
    }

    @Test
    void offersTheSectionsVisitedBeforeAnythingIsTyped() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilHere("bread/section-1-0");
        press(KeyCode.CONTROL, KeyCode.K);
        press(KeyCode.ENTER);
        untilHere("bread/index");
    }

    @Test
    void saysWhatToTryWhereNothingIsFound() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("zzz");
        assertTrue(onFx(() -> robot.lookup(".quick-open .nothing").query().isVisible()));
        press(KeyCode.ENTER);
        assertTrue(isUp(".quick-open"));
        press(KeyCode.CONTROL, KeyCode.K);
        robot.write("4.2"); // in the place of what was typed
        press(KeyCode.ENTER);
        untilHere("soup/section-4-2");
    }

    @Test
    void escapeGivesTheFocusBack() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        String before = focus();
        press(KeyCode.CONTROL, KeyCode.K);
        assertEquals("TextField", focus());
        press(KeyCode.TAB);
        assertEquals("TextField", focus());
        press(KeyCode.ESCAPE);
        assertFalse(isUp(".quick-open"));
        assertEquals(before, focus());
    }

    @Test
    void aClickElsewherePutsItAway() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn(".status");
        assertFalse(isUp(".quick-open"));
    }

    @Test
    void goesToAHeadingAndBack() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.J);
        assertFalse(isUp(".headings"), "this section has no heading");
        openWithHeadings();
        press(KeyCode.CONTROL, KeyCode.J);
        assertEquals("ListView", focus());
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertFalse(isUp(".headings"));
        until(() -> reader.navigation().placeProperty().get().start() > 0);
        press(KeyCode.ALT, KeyCode.LEFT);
        until(() -> reader.navigation().placeProperty().get().start() == 0);
    }

    private void openWithHeadings() throws Exception {
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> !HeadingList.of(reader.navigation().shownProperty().get()).isEmpty());
        until(() -> reader.navigation().placeProperty().get().read() < 1); // laid out
    }

    @Test
    void theNameOfASectionIsAButtonOnlyWhereThereAreHeadings() throws Exception {
        window.open();
        var crumb = robot.lookup(".crumb-here").queryButton();
        assertFalse(onFx(crumb::isFocusTraversable));
        assertTrue(onFx(crumb::isMouseTransparent));
        openWithHeadings();
        assertTrue(onFx(crumb::isFocusTraversable));
        robot.clickOn(crumb);
        assertTrue(isUp(".headings"));
        robot.clickOn(crumb);
        assertFalse(isUp(".headings"));
    }

    @Test
    void theWheelWithControlChangesTheSizeOfTheText() throws Exception {
        window.open();
        turn(40, false);
        assertEquals(100, preferences.zoomProperty().get());
        turn(40, true);
        assertEquals(110, preferences.zoomProperty().get());
        turn(-20, true);
        assertEquals(110, preferences.zoomProperty().get(), "half a notch");
        turn(-20, true);
        assertEquals(100, preferences.zoomProperty().get());
    }

    private void turn(double by, boolean held) throws Exception {
        onFx(
                () -> {
                    Node page = robot.lookup(".web-view").query();
                    page.fireEvent(
                            new ScrollEvent(
                                    ScrollEvent.SCROLL,
                                    9,
                                    9,
                                    9,
                                    9,
                                    false,
                                    held,
                                    false,
                                    false,
                                    false,
                                    false,
                                    0,
                                    by,
                                    0,
                                    by,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                                    0,
                                    ScrollEvent.VerticalTextScrollUnits.NONE,
                                    0,
                                    0,
                                    null));
                    return null;
                });
    }

    @Test
    void everyKeyIsInAMenuAndInTheKeysWindowAndNoneIsDoubleOrTakesAltGr() {
        var menus = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        List<String> listed = keys(new KeyList(menus), "");
        List<KeyCombination> accelerators =
                menus.getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .map(MenuItem::getAccelerator)
                        .filter(Objects::nonNull)
                        .toList();
        assertEquals(accelerators.size(), Set.copyOf(accelerators).size());
        assertEquals(KeyMap.KEYS.size(), accelerators.size());
        for (KeyCombination key : accelerators) {
            assertTrue(listed.contains(key.getDisplayText()), key.getDisplayText());
            assertFalse(
                    key.getAlt() == KeyCombination.ModifierValue.DOWN
                            && key.getShortcut() == KeyCombination.ModifierValue.DOWN,
                    key.getDisplayText());
        }
        assertEquals(List.of("F11"), keys(new KeyList(menus), "screen full"));
        assertEquals(List.of(), keys(new KeyList(menus), "zzz"));
    }

    private static List<String> keys(KeyList list, String typed) {
        return list.find(typed).stream()
                .flatMap(group -> group.lines().stream())
                .map(KeyList.Line::keys)
                .toList();
    }
}
