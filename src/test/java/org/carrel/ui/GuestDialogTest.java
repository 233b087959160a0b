// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.carrel.reader.Along;
import org.carrel.reader.Done;
import org.carrel.reader.Reader;
import org.carrel.reader.Sitting;
import org.carrel.storage.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class GuestDialogTest {
    private record Guest(Reader reader, Sitting sitting, GuestDialog dialog) {}

    @TempDir Path folder;

    private final AtomicInteger left = new AtomicInteger();
    private final FxBackground background = new FxBackground();
    private DialogOnStage over;
    private Guest guest;
    private Optional<Path> chosen = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        over = new DialogOnStage();
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        guest = onFx(this::sit);
        until(() -> guest.reader.navigation().shownProperty().get() != null);
    }

    private Guest sit() {
        var reader = Seat.reader(background);
        var along = new Along(reader, background, Named::say, "1.0");
        Sitting sitting = Seat.guest(reader, background, along, Policy.NONE, folder);
        return new Guest(
                reader,
                sitting,
                new GuestDialog(over.frame, along.exporting(), sitting, _ -> chosen));
    }

    @AfterEach
    void leave() throws Exception {
        onFx(
                () -> {
                    guest.reader.close();
                    return true;
                });
        background.close();
        FxToolkit.cleanupStages();
    }

    private void note() throws Exception {
        onFx(
                () -> {
                    guest.reader.annotating().noting().toggleBookmark(0);
                    return true;
                });
    }

    private void ask() throws Exception {
        over.begin(() -> guest.dialog.ask(left::incrementAndGet));
    }

    @Test
    void asksNothingOfAGuestWhoNotedNothing() throws Exception {
        onFx(
                () -> {
                    guest.dialog.ask(left::incrementAndGet);
                    return true;
                });
        assertEquals(1, left.get());
        assertTrue(DialogOnStage.now().isEmpty());
    }

    @Test
    void savesTheNotesOnEnterAndThenLetsTheGuestGo() throws Exception {
        note();
        chosen = Optional.of(folder.resolve("mine.annotation"));
        ask();
        assertTrue(DialogOnStage.words().contains("1 bookmark"), DialogOnStage.words());
        assertEquals(NotebookMessage.GUEST_SAVE.text(), DialogOnStage.defaultButton());
        DialogOnStage.everyControlHasAName();
        over.press(KeyCode.ENTER);
        over.untilGone();
        until(() -> left.get() == 1);
        assertTrue(Files.readString(folder.resolve("mine.annotation")).contains("bookmark"));
        assertEquals(
                new Done.CopySaved(folder.resolve("mine.annotation")),
                onFx(() -> guest.reader.notices().doneProperty().get()));
    }

    @Test
    void keepsTheGuestWhoChoosesNoFile() throws Exception {
        note();
        ask();
        over.press(KeyCode.ENTER);
        over.untilGone();
        assertEquals(0, left.get());
        assertTrue(onFx(guest.sitting::isUnsaved));
    }

    @Test
    void letsTheGuestGoWithoutSaving() throws Exception {
        note();
        ask();
        over.choose(NotebookMessage.GUEST_WITHOUT);
        over.untilGone();
        assertEquals(1, left.get());
    }

    @Test
    void goesOnByItsButtonAndByEscape() throws Exception {
        note();
        ask();
        over.choose(NotebookMessage.GUEST_GO_ON);
        over.untilGone();
        ask();
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertEquals(0, left.get());
        assertTrue(onFx(guest.sitting::isUnsaved));
    }

    private static void clip(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String clipped() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Test
    void onlyWhatWasCopiedHereIsTakenFromTheClipboard() throws Exception {
        String foreign =
                onFx(
                        () -> {
                            clip("of another program");
                            var watch = new ClipWatch();
                            watch.begin();
                            watch.clear();
                            return clipped();
                        });
        assertEquals("of another program", foreign);
        String own =
                onFx(
                        () -> {
                            var watch = new ClipWatch();
                            watch.begin();
                            clip("of the guest");
                            watch.clear();
                            return clipped();
                        });
        assertFalse("of the guest".equals(own), own);
    }
}
