// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.carrel.reader.Kept;
import org.carrel.reader.NotebookDoor;
import org.carrel.reader.Reader;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;

class AlreadyThereDialogTest {
    @TempDir Path folder;

    private final FxBackground background = new FxBackground();
    private DialogOnStage over;
    private Reader reader;
    private NotebookDoor door;
    private Shelf stick;

    @BeforeEach
    void start() throws Exception {
        over = new DialogOnStage();
        stick = Shelf.chosen(folder.resolve("stick"));
        stick.create("Ann", Device.ofThisComputer(folder, "1.0"));
        reader = onFx(() -> Seat.reader(background));
        door = onFx(() -> Seat.door(reader, background, folder));
        Platform.runLater(
                () -> {
                    new NotebookDialog(over.frame, door, false).comeUp();
                    door.open();
                });
        until(() -> isKeptIn(Shelf.in(folder), "my-notes"));
    }

    @AfterEach
    void leave() throws Exception {
        door.close();
        onFx(
                () -> {
                    reader.close();
                    return true;
                });
        background.close();
        FxToolkit.cleanupStages();
    }

    private boolean isKeptIn(Shelf shelf, String notebook) {
        return reader.annotating()
                .notes()
                .keptProperty()
                .get()
                .equals(new Kept.Saved(shelf.place().resolve(notebook)));
    }

    private void ask() throws Exception {
        over.begin(() -> door.transfer().keepIn(folder.resolve("stick")));
    }

    @Test
    void saysWhatLiesThereAndUsesItOnEnter() throws Exception {
        ask();
        assertTrue(DialogOnStage.words().contains("\u201cAnn\u201d"), DialogOnStage.words());
        assertEquals(NotebookMessage.THERE_USE.text(), DialogOnStage.defaultButton());
        assertEquals(0, DialogOnStage.all(".list-view").count());
        DialogOnStage.everyControlHasAName();
        over.press(KeyCode.ENTER);
        over.untilGone();
        until(() -> isKeptIn(stick, "ann"));
        assertEquals(1, stick.list().size());
    }

    @Test
    void keepsBoth() throws Exception {
        ask();
        over.choose(NotebookMessage.THERE_BOTH);
        over.untilGone();
        until(() -> isKeptIn(stick, "my-notes"));
        assertEquals(2, stick.list().size());
    }

    @Test
    void changesNothingOnEscape() throws Exception {
        ask();
        over.press(KeyCode.ESCAPE);
        over.untilGone();
        assertNull(onFx(() -> door.questionProperty().get()));
        assertTrue(isKeptIn(Shelf.in(folder), "my-notes"));
        assertEquals(1, stick.list().size());
    }

    @Test
    void offersAListOfSeveral() throws Exception {
        stick.create("Ben", Device.ofThisComputer(folder, "1.0"));
        ask();
        assertEquals(1, DialogOnStage.all(".list-view").count());
        over.press(KeyCode.ENTER);
        over.untilGone();
        until(() -> isKeptIn(stick, "ann"));
    }
}
