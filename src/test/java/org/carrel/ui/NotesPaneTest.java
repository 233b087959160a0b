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
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Reach;
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

class NotesPaneTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowOnStage window;
    private Reader reader;

    @BeforeEach
    void start() throws Exception {
        write();
        window = new WindowOnStage(folder);
        reader = window.reader;
        window.open();
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    private void write() throws IOException {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(
                bread.resolve("index.md"),
                "---\ntitle: Bread\n---\nOn bread and butter.\n\nWater makes the dough.\n\n"
                        + "More on it.\n\n".repeat(80));
        Files.writeString(
                bread.resolve("section-1-0.md"), "---\ntitle: 1. Dough\n---\nOn dough.\n");
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Entry> entries() throws Exception {
        return onFx(() -> reader.annotating().notes().notebookProperty().get().entries().toList());
    }

    private Entry only() throws Exception {
        assertEquals(1, entries().size());
        return entries().getFirst();
    }

    private List<NoteRow> rows() throws Exception {
        return onFx(
                () -> {
                    ListView<?> list = robot.lookup(".notes .list-view").queryAs(ListView.class);
                    return list.getItems().stream().map(NoteRow.class::cast).toList();
                });
    }

    private boolean isUp(String what) throws Exception {
        return onFx(
                () ->
                        robot.lookup(what).queryAll().stream()
                                .anyMatch(node -> node.isVisible() && node.getScene() != null));
    }

    private String focus() throws Exception {
        return onFx(() -> window.stage.getScene().getFocusOwner().getTypeSelector());
    }

    private void writeNote() throws Exception {
        press(KeyCode.CONTROL, KeyCode.N);
        until(
                () ->
                        window.stage.getScene().getFocusOwner() instanceof TextArea
                                && robot.lookup(".note-editor").tryQuery().isPresent());
    }

    /// Chooses the first sentence of the page by keyboard.
    private void chooseWords() throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        press(KeyCode.F7);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> OnFx.isSeen(window.stage.getScene(), ".selection-bar"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void unfoldsAndFoldsAgainAndSaysHowToBegin() throws Exception {
        press(KeyCode.CONTROL, KeyCode.B);
        assertTrue(isUp(".notes"));
        Label nothing = robot.lookup(".notes .nothing").queryAs(Label.class);
        assertTrue(onFx(nothing::getText).startsWith("No notes in this section yet."));
        press(KeyCode.CONTROL, KeyCode.B);
        assertFalse(isUp(".notes"));
        assertEquals("WebView", focus());
    }

    @Test
    void wordsAreChosenAndMarkedByKeyboardAndListed() throws Exception {
        press(KeyCode.CONTROL, KeyCode.B);
        chooseWords();
        assertEquals("Button", focus(), "the bar has the focus");
        Label told = robot.lookup(".status .done").queryAs(Label.class);
        assertEquals("", onFx(told::getText), "no word on how to choose words any more");
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertEquals("On bread and butter.", NoteWords.quote(only()));
        assertEquals("green", Objects.requireNonNull(only().colour()).id());
        assertFalse(isUp(".selection-bar"));
        assertEquals("WebView", focus());
        assertEquals(1, rows().size());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), entries());
        assertEquals(0, rows().size());
    }

    @Test
    void aNoteIsWrittenInItsPlaceAndKeptByItself() throws Exception {
        writeNote();
        robot.write("Ask *them*");
        press(KeyCode.TAB);
        robot.write("trainer, start");
        until(() -> reader.annotating().notes().notebookProperty().get().entries().count() == 1);
        press(KeyCode.ESCAPE);
        assertEquals("Ask *them*", only().text());
        assertEquals(List.of("trainer", "start"), only().tags());
        assertEquals(Kind.NOTE, only().kind());
        assertEquals("ListView", focus());
        press(KeyCode.F2);
        assertEquals("TextArea", focus());
        robot.write(" now");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals("Ask *them* now", only().text());
        assertEquals(1, rows().size());
    }

    @Test
    void whatAnotherWindowWritesShowsInAnEditorThatNobodyTypedIn() throws Exception {
        writeNote();
        robot.write("Ask");
        press(KeyCode.ESCAPE);
        press(KeyCode.F2);
        Entry note = only();
        onFx(
                () -> {
                    reader.annotating().notes().write(note.id(), "Ask", "Ask at noon");
                    return null;
                });
        robot.write("Please: ");
        press(KeyCode.ESCAPE);
        assertEquals("AskPlease:  at noon", only().text());
    }

    @Test
    void aNoteThatGetsNoWordsNeverWas() throws Exception {
        writeNote();
        press(KeyCode.ESCAPE);
        assertEquals(List.of(), entries());
        assertFalse(onFx(() -> reader.annotating().notes().canUndoProperty().get()));
    }

    @Test
    void keysOfTextBelongToTheTextThatIsWritten() throws Exception {
        writeNote();
        robot.write("a");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.B);
        assertTrue(isUp(".notes"), "Ctrl+B makes words bold here");
        robot.write("b");
        press(KeyCode.ESCAPE);
        assertEquals("**b**", only().text());
    }

    @Test
    void whatIsDeletedLiesInTheTrashAndComesBack() throws Exception {
        press(KeyCode.CONTROL, KeyCode.B);
        chooseWords();
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.DELETE);
        assertEquals(List.of(), entries());
        onFx(
                () -> {
                    reader.annotating().list().want(wanted -> wanted.withTrash(true));
                    return null;
                });
        assertEquals(1, rows().size());
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.DELETE);
        assertEquals(1, entries().size());
    }

    @Test
    void theListGoesToThePlaceAndLettersLookForNotes() throws Exception {
        press(KeyCode.CONTROL, KeyCode.B);
        chooseWords();
        press(KeyCode.ENTER);
        onFx(
                () -> {
                    reader.navigation().next();
                    reader.annotating().list().want(wanted -> wanted.withReach(Reach.EVERYTHING));
                    return null;
                });
        until(() -> here().equals("bread/section-1-0"));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.ENTER);
        untilShown("bread/index");
        assertEquals("ListView", focus(), "whoever walks through the list stays in it");
        robot.write("zzz");
        until(() -> robot.lookup(".notes .nothing").query().isVisible());
        press(KeyCode.ESCAPE);
        assertEquals(1, rows().size());
        onFx(
                () -> {
                    reader.navigation().next();
                    return null;
                });
        until(() -> here().equals("bread/section-1-0"));
        robot.clickOn(".notes .card .quote");
        until(() -> here().equals("bread/index"));
        robot.clickOn(".notes .card .actions .button");
        assertEquals("TextArea", focus());
        assertEquals("bread/index", here());
    }

    /// Until the page stands and its mark was brought into view.
    private void untilShown(String section) throws Exception {
        until(
                () -> {
                    var shown = reader.navigation().shownProperty().get();
                    return shown != null
                            && shown.page().section().id().path().equals(section)
                            && here().equals(section);
                });
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private String here() {
        return Objects.requireNonNull(reader.navigation().sectionProperty().get()).id().path();
    }

    @Test
    void theContentsSayWhatASectionHoldsAndWhatIsDone() throws Exception {
        press(KeyCode.CONTROL, KeyCode.D);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertEquals(
                List.of("Bread, 1 of 2 done", "Bread, open now, done, 1 note or mark"),
                onFx(
                        () ->
                                robot.lookup(".tree-cell").queryAll().stream()
                                        .map(Node::getAccessibleText)
                                        .filter(Objects::nonNull)
                                        .filter(text -> text.startsWith("Bread"))
                                        .toList()));
        assertTrue(robot.lookup(".tree-view").queryAs(TreeView.class).isVisible());
        Label told = robot.lookup(".status .done").queryAs(Label.class);
        assertEquals("Done: \u201cBread\u201d. Undo: Ctrl+Z", onFx(told::getText));
    }
}
