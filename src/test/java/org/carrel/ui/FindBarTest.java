// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

class FindBarTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;
    private Preferences preferences;
    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(
                bread.resolve("index.md"),
                "---\ntitle: Bread\n---\nDough one.\n\nDough two.\n\n"
                        + "Line.\n\n".repeat(80)
                        + "The last d\u00f6ugh.\n\n"
                        + "Line.\n\n".repeat(80));
        Files.writeString(
                bread.resolve("section-1.md"), "---\ntitle: 1. Rye\n---\nSour DOUGH only.\n");
        window = new WindowOnStage(folder);
        preferences = window.preferences;
        stage = window.stage;
        window.openAndStand();
        until(this::pageHasFocus);
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean pageHasFocus() {
        Node owner = stage.getScene().getFocusOwner();
        return owner instanceof WebView;
    }

    private boolean fieldHasFocus() {
        return field().equals(stage.getScene().getFocusOwner());
    }

    private TextField field() {
        return robot.lookup(".find .text-field").queryAs(TextField.class);
    }

    private boolean shows() {
        return robot.lookup(".find").tryQuery().filter(Node::isVisible).isPresent();
    }

    private String said() {
        return robot.lookup(".find > .label").queryAs(Label.class).getText();
    }

    private void untilSaid(String words) throws Exception {
        until(() -> said().equals(words));
    }

    private Object script(String code) throws Exception {
        return onFx(() -> scriptNow(code));
    }

    private Object scriptNow(String code) {
        return robot.lookup((Node node) -> node instanceof WebView)
                .queryAs(WebView.class)
                .getEngine()
                .executeScript(code);
    }

    private String marked(String name) throws Exception {
        return onFx(() -> markedNow(name));
    }

    private String markedNow(String name) {
        return (String)
                scriptNow(
                        "Array.from(CSS.highlights.get('"
                                + name
                                + "') || []).map(one => one.startContainer.data.slice(one.startOffset, one.endOffset)).join('|')");
    }

    private int top() throws Exception {
        return ((Number) script("document.scrollingElement.scrollTop")).intValue();
    }

    private void find(String words) {
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write(words);
    }

    @Test
    void findsWhileTypingAndMarksAll() throws Exception {
        assertFalse(onFx(this::shows));
        find("dough");
        untilSaid("1 of 3");
        assertTrue(onFx(this::fieldHasFocus));
        assertEquals("Dough|Dough|d\u00f6ugh", marked("find"));
        assertEquals("Dough", marked("find-now"));
        assertEquals("1 of 3", onFx(() -> field().getAccessibleHelp()));
        robot.write("x");
        untilSaid("Nothing found. Try fewer letters.");
        assertEquals("", marked("find"));
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.DELETE);
        untilSaid("");
    }

    @Test
    void walksByKeysOfTheFieldRoundThePage() throws Exception {
        find("dough");
        untilSaid("1 of 3");
        press(KeyCode.ENTER);
        untilSaid("2 of 3");
        press(KeyCode.ENTER);
        untilSaid("3 of 3");
        assertTrue(top() > 0);
        press(KeyCode.ENTER);
        untilSaid("1 of 3, on from the beginning");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        untilSaid("3 of 3, back from the end");
        assertEquals("d\u00f6ugh", marked("find-now"));
    }

    @Test
    void walksByKeysOfTheWindowWithTheFocusInThePage() throws Exception {
        find("dough");
        untilSaid("1 of 3");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.F3);
        untilSaid("2 of 3");
        press(KeyCode.CONTROL, KeyCode.G);
        untilSaid("3 of 3");
        press(KeyCode.SHIFT, KeyCode.F3);
        untilSaid("2 of 3");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        untilSaid("1 of 3");
        assertTrue(onFx(this::pageHasFocus));
    }

    @Test
    void escapeLeavesThePageAtTheHit() throws Exception {
        find("last");
        untilSaid("1 of 1");
        int at = top();
        press(KeyCode.ESCAPE);
        assertFalse(onFx(this::shows));
        assertTrue(onFx(this::pageHasFocus));
        assertEquals("", marked("find") + marked("find-now"));
        assertEquals("last", script("String(getSelection())"));
        assertEquals(at, top());
    }

    @Test
    void escapeInThePageClosesTheBarToo() throws Exception {
        find("dough");
        untilSaid("1 of 3");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.ESCAPE);
        assertFalse(onFx(this::shows));
        assertTrue(onFx(this::pageHasFocus));
    }

    @Test
    void whatIsSelectedInThePageIsLookedFor() throws Exception {
        script(
                "getSelection().setBaseAndExtent(document.querySelectorAll('main p')[1].firstChild, 0, document.querySelectorAll('main p')[1].firstChild, 5)");
        press(KeyCode.CONTROL, KeyCode.F);
        untilSaid("2 of 3");
        assertEquals("Dough", onFx(() -> field().getText()));
        assertEquals("Dough", onFx(() -> field().getSelectedText()));
    }

    @Test
    void theNextSectionIsSearchedForTheSameWords() throws Exception {
        find("dough");
        untilSaid("1 of 3");
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilSaid("1 place");
        until(() -> markedNow("find").equals("DOUGH"));
        assertEquals("", marked("find-now"));
        press(KeyCode.F3);
        untilSaid("1 of 1");
        assertEquals("DOUGH", marked("find-now"));
    }

    @Test
    void theWordsOfTheLastTimeAreFoundAgain() throws Exception {
        press(KeyCode.F3);
        assertTrue(onFx(this::fieldHasFocus));
        robot.write("two");
        untilSaid("1 of 1");
        press(KeyCode.ESCAPE);
        script("getSelection().removeAllRanges()");
        press(KeyCode.CONTROL, KeyCode.F);
        untilSaid("1 place");
        assertEquals("two", onFx(() -> field().getSelectedText()));
        press(KeyCode.ENTER);
        untilSaid("1 of 1");
    }

    @Test
    void marksSurviveAnotherSizeAndTheme() throws Exception {
        find("dough");
        untilSaid("1 of 3");
        press(KeyCode.CONTROL, KeyCode.PLUS);
        onFx(
                () -> {
                    preferences.setTheme(Theme.DARK);
                    return true;
                });
        assertEquals("Dough|Dough|d\u00f6ugh", marked("find"));
        assertEquals("Dough", marked("find-now"));
    }
}
