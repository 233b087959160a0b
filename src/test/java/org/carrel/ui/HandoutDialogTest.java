// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.carrel.reader.Handouts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

class HandoutDialogTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final FxBackground background = new FxBackground();
    private final Known printers = new Known();
    private WindowOnStage window;
    private Handouts handouts;
    private HandoutDialog dialog;
    private Path chosen;

    /// Printers that remember what they were given.
    private static final class Known implements Printers {
        final List<String> printed = new CopyOnWriteArrayList<>();
        volatile List<String> names = List.of();

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public @Nullable PrinterJob job(PrintWish wish) {
            return null;
        }

        @Override
        public boolean print(byte[] pdf, PrintWish wish, String title) {
            printed.add(
                    wish.printer()
                            + ": "
                            + title
                            + ", "
                            + new String(pdf, 0, 4, StandardCharsets.US_ASCII));
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Path bread = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(bread.resolve("index.md"), "---\ntitle: Bread\n---\nOn bread.\n");
        chosen = folder.resolve("chosen");
        window = new WindowOnStage(folder);
        window.open();
        var frame =
                new DialogFrame(
                        () -> Optional.of(window.stage),
                        window.preferences,
                        new Chosen(() -> chosen));
        handouts =
                onFx(() -> new Handouts(background, window.reader, Named::say, Named::say, "test"));
        dialog =
                onFx(
                        () ->
                                new HandoutDialog(
                                        frame,
                                        handouts,
                                        new PaperPrinting(background, frame, printers, handouts),
                                        true));
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
        background.close();
    }

    private void begin() throws Exception {
        Platform.runLater(dialog::show);
        until(() -> DialogOnStage.now().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void end() throws Exception {
        press(KeyCode.ESCAPE);
        until(() -> DialogOnStage.now().isEmpty());
    }

    @Test
    void isSavedByEnterAndSaysWhere() throws Exception {
        begin();
        DialogOnStage.everyControlHasAName();
        press(KeyCode.ENTER);
        until(() -> handouts.stateProperty().get() instanceof Handouts.State.Saved);
        assertTrue(DialogOnStage.words().contains("1 page saved as"), DialogOnStage.words());
        assertEquals(
                "%PDF",
                new String(
                        Files.readAllBytes(folder.resolve("chosen.pdf")),
                        0,
                        4,
                        StandardCharsets.US_ASCII));
        end();
    }

    @Test
    void saysSoWhereItCannotBeSaved() throws Exception {
        chosen = folder.resolve("no/such/folder/x.pdf");
        begin();
        press(KeyCode.ENTER);
        until(() -> handouts.stateProperty().get() instanceof Handouts.State.Failed);
        assertTrue(DialogOnStage.words().contains("could not be saved"), DialogOnStage.words());
        end();
    }

    @Test
    void isPrintedAsItsPdfHasIt() throws Exception {
        printers.names = List.of("Front desk");
        begin();
        Platform.runLater(() -> click(AgendaMessage.HANDOUT_PRINT));
        until(() -> robot.lookup(".spinner").tryQuery().isPresent());
        press(KeyCode.ENTER);
        until(() -> !printers.printed.isEmpty());
        assertEquals(List.of("Front desk: Bread, %PDF"), printers.printed);
        end();
    }

    @Test
    void saysSoWhereThereIsNoPrinter() throws Exception {
        begin();
        Platform.runLater(() -> click(AgendaMessage.HANDOUT_PRINT));
        until(() -> DialogOnStage.words().contains(Message.TROUBLE_NO_PRINTER.text()));
        end();
    }

    private void click(Wording words) {
        robot.lookup(words.text())
                .queryAll()
                .forEach(
                        node -> {
                            if (node instanceof Button button) {
                                button.fire();
                            }
                        });
    }
}
