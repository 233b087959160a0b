// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;

import org.carrel.reader.SearchRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class SearchPaneTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nFlour.\n");
        Files.writeString(
                bread.resolve("section-1.md"),
                "---\ntitle: 1. Dough\n---\nKneaded dough.\n\n"
                        + "Line.\n\n".repeat(80)
                        + "Doughs to the end.\n");
        Files.writeString(bread.resolve("section-2.md"), "---\ntitle: 2. Rye\n---\nSour DOUGH.\n");
        window = new WindowOnStage(folder);
        window.openAndStand();
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> field().isFocused());
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextField field() {
        return robot.lookup(".search .text-field").queryAs(TextField.class);
    }

    private ListView<SearchRow> list() {
        return robot.lookup(".search .list-view").queryListView();
    }

    private String said(String style) {
        Label label = robot.lookup(".search " + style).queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    private String section() {
        var section = window.reader.navigation().sectionProperty().get();
        return Objects.requireNonNull(section).id().path();
    }

    private boolean pageHasFocus() {
        Node owner = window.stage.getScene().getFocusOwner();
        return owner instanceof WebView;
    }

    private void look(String words, String count) throws Exception {
        robot.write(words);
        until(() -> said(".count").equals(count));
    }

    @Test
    void findsAsOneTypesAndOpensByEnterAtTheHit() throws Exception {
        assertTrue(said(".nothing").startsWith("Type a few words."));
        look("doug", "2 sections");
        assertEquals("2 sections", onFx(() -> field().getAccessibleHelp()).substring(0, 10));
        press(KeyCode.ENTER);
        until(() -> section().equals("bread/section-1") && pageHasFocus());
        until(() -> window.reader.finding().foundProperty().get() != null);
        press(KeyCode.F3);
        press(KeyCode.F3);
        until(() -> section().equals("bread/section-2"));
        until(() -> list().getSelectionModel().getSelectedIndex() == 1);
        press(KeyCode.ALT, KeyCode.LEFT);
        until(() -> section().equals("bread/section-1"));
        assertEquals(2, list().getItems().size());
    }

    @Test
    void choosesByTheArrowsAndGoesBackToTheContentsByEsc() throws Exception {
        look("dough", "2 sections");
        press(KeyCode.DOWN);
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
        press(KeyCode.ENTER);
        until(() -> section().equals("bread/section-2"));
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> field().isFocused());
        press(KeyCode.ESCAPE);
        assertTrue(pageHasFocus());
        assertTrue(robot.lookup(".contents").query().isVisible());
        assertFalse(robot.lookup(".search").query().isVisible());
    }

    @Test
    void saysWhatToTryWhereNothingIsFound() throws Exception {
        robot.write("zeppelin");
        until(() -> said(".nothing").startsWith("Nothing found."));
        assertEquals("", said(".count"));
    }
}
