// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;

import org.carrel.reader.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// The files of a course in the real window: from the link to the dialog, and to the window's end.
class AttachmentDialogTest {
    private static final String TRAP = "trap\u05D3\u202Egpj.exe";

    @TempDir Path folder;

    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final AtomicBoolean refusing = new AtomicBoolean();
    private DialogOnStage over;
    private WindowOnStage window;
    private Reader reader;

    @BeforeEach
    void start() throws Exception {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees \u202Eseeb\n---\nOn bees.\n");
        Files.writeString(bees.resolve("plan.pdf"), "%PDF-1.7 a plan");
        Files.writeString(bees.resolve("letter.docx"), "MZ a program");
        Files.writeString(bees.resolve(TRAP), "MZ a program");
        over = new DialogOnStage();
        window = new WindowOnStage(folder, over.stage, this::system);
        reader = window.reader;
        window.open();
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
        for (Path copy : opened) {
            if (Files.exists(copy)) {
                Files.delete(copy);
                Path own = Objects.requireNonNull(copy.getParent());
                Files.delete(own);
                Files.delete(Objects.requireNonNull(own.getParent()));
            }
        }
    }

    private void system(Path file) throws IOException {
        if (refusing.get()) {
            throw new IOException("no program");
        }
        opened.add(file);
    }

    private void look(String name) throws Exception {
        over.begin(() -> reader.attachments().look("modules/bees/" + name));
    }

    private void openPlan() throws Exception {
        look("plan.pdf");
        over.choose(Message.FILE_OPEN);
        until(() -> !opened.isEmpty());
        over.untilGone();
    }

    private String trouble() throws Exception {
        until(() -> OnFx.isSeen(over.stage.getScene(), ".notice.trouble"));
        return onFx(
                () ->
                        ((javafx.scene.control.Label)
                                        over.stage
                                                .getScene()
                                                .getRoot()
                                                .lookup(".notice.trouble .label"))
                                .getText());
    }

    private void closeWindow() throws Exception {
        onFx(
                () -> {
                    over.stage.fireEvent(
                            new WindowEvent(over.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                    return null;
                });
    }

    @Test
    void leadsWithACopyAndOpensWhenAskedToByKeyboard() throws Exception {
        look("plan.pdf");
        assertEquals("plan.pdf", DialogOnStage.subject());
        assertTrue(DialogOnStage.words().contains("This is a PDF document, 15 bytes."));
        assertEquals(Message.FILE_COPY.text(), DialogOnStage.defaultButton());
        DialogOnStage.everyControlHasAName();
        over.choose(Message.FILE_OPEN);
        until(() -> !opened.isEmpty());
        assertEquals("%PDF-1.7 a plan", Files.readString(opened.getFirst()));
    }

    @Test
    void doesNothingOnEscape() throws Exception {
        look("plan.pdf");
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertEquals(List.of(), opened);
        assertEquals(null, onFx(reader.attachments().offeredProperty()::get));
    }

    @Test
    void saysWhyItOpensNoProgramInDisguise() throws Exception {
        look("letter.docx");
        assertTrue(
                DialogOnStage.words().contains("It is called .docx, but it is a program."),
                DialogOnStage.words());
        assertFalse(DialogOnStage.buttons().contains(Message.FILE_OPEN.text()));
    }

    @Test
    void showsATrickyNameAsWhatItIs() throws Exception {
        look(TRAP);
        assertEquals("\u200Etrap\u05D3gpj.exe\u200E", DialogOnStage.subject());
        assertFalse(DialogOnStage.buttons().contains(Message.FILE_OPEN.text()));
    }

    @Test
    void comesAgainWithoutOpenWhenNoProgramDid() throws Exception {
        refusing.set(true);
        look("plan.pdf");
        over.choose(Message.FILE_OPEN);
        until(() -> DialogOnStage.all(".why").count() == 1 && DialogOnStage.now().isPresent());
        over.untilThere();
        assertTrue(DialogOnStage.words().contains(Message.FILE_NO_PROGRAM.text()));
        assertFalse(DialogOnStage.buttons().contains(Message.FILE_OPEN.text()));
    }

    @Test
    void saysInWordsThatAFileIsGoneAndItsNameTurnsNothing() throws Exception {
        Files.delete(folder.resolve("course/modules/bees").resolve(TRAP));
        onFx(
                () -> {
                    reader.attachments().look("modules/bees/" + TRAP);
                    return null;
                });
        String words = trouble();
        assertTrue(
                words.startsWith(
                        "\u200Emodules/bees/trap\u05D3gpj.exe\u200E could not be read (it is not there)."),
                words);
    }

    @Test
    void theWindowGoesAtOnceWhenNothingWasOpened() throws Exception {
        closeWindow();
        assertFalse(onFx(over.stage::isShowing));
    }

    @Test
    void theWindowTakesUnchangedCopiesWithIt() throws Exception {
        openPlan();
        closeWindow();
        until(() -> !over.stage.isShowing());
        assertTrue(Files.notExists(opened.getFirst()));
    }

    @Test
    void theWindowAsksBeforeItLeavesAChangedCopyBehind() throws Exception {
        openPlan();
        Path copy = opened.getFirst();
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(copy, "mine");
        closeWindow();
        over.untilThere();
        String words = DialogOnStage.words();
        assertTrue(
                words.contains("plan.pdf") && DialogOnStage.field().equals(copy.toString()), words);
        assertEquals(Message.CHANGED_SAVE.text(), DialogOnStage.defaultButton());
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertTrue(onFx(over.stage::isShowing));
        closeWindow();
        over.untilThere();
        over.choose(Message.CHANGED_LEAVE);
        until(() -> !over.stage.isShowing());
        assertEquals("mine", Files.readString(copy));
    }
}
