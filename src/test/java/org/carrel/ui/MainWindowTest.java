// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class MainWindowTest {
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
        Files.createDirectories(folder.resolve("course/_includes"));
        Files.writeString(
                folder.resolve("course/_includes/bread_nav.html"),
                "<ul><li><a href=\"index.html\">Bread</a></li><li><a href=\"section-1-0.html\">1. Dough</a></li></ul>");
        Files.writeString(
                bread.resolve("index.md"),
                "---\ntitle: Bread\n---\nOn bread. [gone](nowhere.html)\n");
        Files.writeString(
                bread.resolve("section-1-0.md"), "---\ntitle: 1. Dough\n---\nOn dough.\n");
        Files.writeString(
                bread.resolve("section-1-1.md"), "---\ntitle: 1.1 Crème fraîche\n---\nOn cream.\n");
        Files.writeString(soup.resolve("index.md"), "---\ntitle: Soup\n---\nOn soup.\n");
    }

    private String here() throws Exception {
        return onFx(
                () ->
                        Objects.requireNonNull(reader.navigation().sectionProperty().get())
                                .id()
                                .path());
    }

    private void untilHere(String section) throws Exception {
        until(
                () -> {
                    var now = reader.navigation().sectionProperty().get();
                    return now != null && now.id().path().equals(section);
                });
    }

    private TreeView<?> tree() {
        return robot.lookup(".tree-view").queryAs(TreeView.class);
    }

    private List<String> rows() throws Exception {
        return onFx(this::rowsNow);
    }

    private List<String> rowsNow() {
        TreeView<?> tree = tree();
        return IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(row -> ((Entry) tree.getTreeItem(row).getValue()).text())
                .toList();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void offersToOpenACourseWhileNoneIsOpen() throws Exception {
        assertTrue(onFx(() -> robot.lookup(".welcome-pane").query().isVisible()));
        window.open();
        until(() -> !robot.lookup(".welcome-pane").query().isVisible());
    }

    @Test
    void showsTheContentsInTheAuthorsOrderWithTheRestApart() throws Exception {
        window.open();
        assertEquals(
                List.of("Bread", "Bread", "1. Dough", "More in this module", "Set aside"), rows());
        String title = onFx(stage::getTitle);
        assertTrue(title.startsWith("Bread – ") && title.endsWith(" – Carrel"), title);
    }

    @Test
    void filtersTheContentsAndOpensWhatWasFoundByKeyboard() throws Exception {
        window.open();
        robot.clickOn(".contents .text-field").write("creme");
        until(() -> rowsNow().contains("1.1 Crème fraîche"));
        assertEquals(List.of("Bread", "More in this module", "1.1 Crème fraîche"), rows());
        press(KeyCode.DOWN);
        onFx(
                () -> {
                    tree().getSelectionModel().select(2);
                    return null;
                });
        press(KeyCode.ENTER);
        untilHere("bread/section-1-1");
        robot.clickOn(".contents .text-field");
        press(KeyCode.ESCAPE);
        until(() -> rowsNow().contains("1. Dough"));
        assertEquals("", robot.lookup(".contents .text-field").queryAs(TextField.class).getText());
    }

    @Test
    void saysSoWhenTheFilterFindsNothing() throws Exception {
        window.open();
        robot.clickOn(".contents .text-field").write("zzz");
        until(() -> robot.lookup(".nothing").query().isVisible());
        assertEquals(List.of(), rows());
    }

    @Test
    void aNarrowWindowLeavesThePageAndTheSectionsNameTheirRoom() throws Exception {
        window.open();
        onFx(
                () -> {
                    stage.setWidth(683);
                    return null;
                });
        until(() -> !robot.lookup(".crumb").query().isVisible());
        until(() -> width(robot.lookup(".web-view").query()) >= 480);
        Node name = robot.lookup(".crumb-here").query();
        until(() -> width(name) >= name.prefWidth(-1) - 1);
    }

    private static double width(Node node) {
        return node.getLayoutBounds().getWidth();
    }

    @Test
    void thePageIsFramedWhileTheKeyboardIsInIt() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertFalse(isPageFramed());
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertTrue(isPageFramed());
        robot.clickOn("1. Dough");
        untilHere("bread/section-1-0");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.clickOn(".web-view");
        assertFalse(isPageFramed());
    }

    private boolean isPageFramed() throws Exception {
        return onFx(
                () ->
                        robot.lookup(".focus-frame").query().getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("shown")));
    }

    @Test
    void opensASectionByAClickInTheContents() throws Exception {
        window.open();
        robot.clickOn("1. Dough");
        untilHere("bread/section-1-0");
    }

    @Test
    void keysReachTheirCommandsWhereverTheFocusIs() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilHere("bread/section-1-0");
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        untilHere("bread/index");
        press(KeyCode.ALT, KeyCode.LEFT);
        untilHere("bread/section-1-0");
        press(KeyCode.ALT, KeyCode.RIGHT);
        untilHere("bread/index");
        press(KeyCode.CONTROL, KeyCode.PLUS);
        assertEquals(110, preferences.zoomProperty().get());
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(100, preferences.zoomProperty().get());
        press(KeyCode.CONTROL, KeyCode.W);
        until(() -> reader.courseProperty().get() == null);
        assertTrue(onFx(() -> robot.lookup(".welcome-pane").query().isVisible()));
    }

    @Test
    void aTextFieldHasItsKeysToItself() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        untilHere("bread/section-1-0");
        robot.clickOn(".contents .text-field");
        press(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("bread/section-1-0", here());
    }

    @Test
    void lettersTypedInTheContentsLookForASection() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.write("dou");
        until(() -> rowsNow().equals(List.of("Bread", "1. Dough")));
    }

    @Test
    void thePageHasTheFocusOnceACourseIsOpen() throws Exception {
        window.open();
        until(() -> stage.getScene().getFocusOwner().getTypeSelector().equals("WebView"));
    }

    private boolean focusIn(String selector) {
        for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (robot.lookup(selector).queryAll().contains(at)) {
                return true;
            }
        }
        return false;
    }

    private String focusedInPage() throws Exception {
        return onFx(
                () ->
                        (String)
                                robot.lookup(".web-view")
                                        .queryAs(WebView.class)
                                        .getEngine()
                                        .executeScript(
                                                "document.activeElement.textContent.trim()"));
    }

    @Test
    void f6WalksThePartsOfTheWindowAndComesBackToTheSameLink() throws Exception {
        window.open();
        until(() -> problems().contains("1 broken link"));
        until(() -> focusIn(".web-view"));
        press(KeyCode.TAB);
        String link = focusedInPage();
        press(KeyCode.F6);
        assertTrue(onFx(() -> focusIn(".notice")));
        assertTrue(onFx(() -> stage.getScene().getFocusOwner().isFocusVisible()));
        press(KeyCode.F6);
        assertTrue(onFx(() -> focusIn(".bar")));
        assertTrue(onFx(() -> stage.getScene().getFocusOwner().isFocusVisible()));
        press(KeyCode.F6);
        assertTrue(onFx(() -> focusIn(".tree-view")));
        press(KeyCode.F6);
        assertTrue(onFx(() -> focusIn(".web-view")));
        assertEquals(link, focusedInPage());
        press(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(onFx(() -> focusIn(".tree-view")));
    }

    @Test
    void tabGoesOnFromTheLastLinkOfThePageAndBack() throws Exception {
        window.open();
        until(() -> focusIn(".web-view"));
        int stops = 0;
        while (onFx(() -> focusIn(".web-view")) && stops < 12) {
            press(KeyCode.TAB);
            stops++;
        }
        assertFalse(onFx(() -> focusIn(".web-view")), "the page keeps the focus");
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(onFx(() -> focusIn(".web-view")));
    }

    @Test
    void tellsWhereOneIs() throws Exception {
        window.open();
        press(KeyCode.CONTROL, KeyCode.I);
        var told = robot.lookup(".status .done").queryAs(Label.class);
        assertTrue(onFx(told::getText).startsWith("Bread \u203a Bread"), onFx(told::getText));
        assertEquals(onFx(told::getText), onFx(told::getAccessibleText));
    }

    @Test
    void theContentsStandAsBeforeOnceTheFilterIsCleared() throws Exception {
        window.open();
        onFx(
                () -> {
                    tree().getTreeItem(0).setExpanded(false);
                    return null;
                });
        List<String> before = rows();
        robot.clickOn(".contents .text-field").write("dou");
        until(() -> rowsNow().equals(List.of("Bread", "1. Dough")));
        press(KeyCode.ESCAPE);
        until(() -> !rowsNow().contains("1. Dough"));
        assertEquals(before, rows());
        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertTrue(rows().contains("1. Dough"));
    }

    @Test
    void foldsTheContentsAway() throws Exception {
        window.open();
        press(KeyCode.F9);
        assertTrue(robot.lookup(".tree-view").tryQuery().isEmpty());
        press(KeyCode.F9);
        assertTrue(robot.lookup(".tree-view").tryQuery().isPresent());
        assertEquals("bread/index", here());
    }

    @Test
    void countsTheProblemsOfTheCourseOnceInAQuietBar() throws Exception {
        window.open();
        until(() -> problems().contains("1 broken link"));
        assertTrue(onFx(this::problems).contains("2 problems"), onFx(this::problems));
    }

    private String problems() {
        return words(".notice.problems");
    }

    private String words(String bar) {
        return robot.lookup(bar).tryQuery().filter(Node::isVisible).stream()
                .flatMap(notice -> notice.lookupAll(".label").stream())
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining());
    }

    @Test
    void saysInWordsWhatCouldNotBeOpenedAndKeepsWhatIs() throws Exception {
        window.open();
        onFx(
                () -> {
                    reader.open(folder.resolve("course/modules/bread/index.md"));
                    return null;
                });
        until(() -> words(".notice.trouble").contains("neither a folder nor a ZIP file"));
        assertEquals("bread/index", here());
    }

    @Test
    void everyControlHasAName() throws Exception {
        window.open();
        List<Node> controls =
                onFx(
                        () ->
                                Stream.of(".button", ".text-field", ".tree-view")
                                        .flatMap(
                                                kind ->
                                                        stage
                                                                .getScene()
                                                                .getRoot()
                                                                .lookupAll(kind)
                                                                .stream())
                                        .toList());
        assertFalse(controls.isEmpty());
        for (Node control : controls) {
            String text = control instanceof Labeled labeled ? labeled.getText() : null;
            String name = text == null || text.isBlank() ? control.getAccessibleText() : text;
            assertTrue(name != null && !name.isBlank(), "has no name: " + control);
        }
    }
}
