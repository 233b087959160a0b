// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

import org.carrel.reader.Along;
import org.carrel.reader.Done;
import org.carrel.reader.IdleEnd;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class IdleWatchTest {
    private static final Policy POLICY =
            new Policy(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    true,
                    true,
                    Optional.of(Duration.ofMinutes(10)));

    @TempDir Path folder;

    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final AtomicInteger over = new AtomicInteger();
    private final FxBackground background = new FxBackground();
    private DialogOnStage at;
    private Reader reader;
    private Along along;
    private Sitting sitting;
    private IdleWatch watch;

    @BeforeEach
    void start() throws Exception {
        at = new DialogOnStage();
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        reader = onFx(() -> Seat.reader(background));
        along = onFx(() -> new Along(reader, background, Named::say, "1.0"));
        sitting = onFx(() -> Seat.guest(reader, background, along, POLICY, folder));
        until(() -> reader.navigation().shownProperty().get() != null);
        watch = onFx(this::begin);
    }

    private IdleWatch begin() {
        IdleEnd idle = sitting.idleEnd(clock::get).orElseThrow();
        var begun = new IdleWatch(idle, over::incrementAndGet);
        begun.begin();
        return begun;
    }

    @AfterEach
    void leave() throws Exception {
        onFx(
                () -> {
                    watch.end();
                    reader.close();
                    return true;
                });
        background.close();
        FxToolkit.cleanupStages();
    }

    private void pass(int seconds) throws Exception {
        clock.updateAndGet(now -> now.plusSeconds(seconds));
        onFx(
                () -> {
                    watch.lookForThem();
                    return true;
                });
    }

    private int left() throws Exception {
        return onFx(() -> reader.notices().secondsLeftProperty().get());
    }

    private boolean isSign(Window window, Event event) throws Exception {
        pass(601);
        assertTrue(left() > 0);
        onFx(
                () -> {
                    Event.fireEvent(window, event);
                    return true;
                });
        boolean sign = left() == 0;
        onFx(
                () -> {
                    Event.fireEvent(window, key());
                    return true;
                });
        return sign;
    }

    private static KeyEvent key() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false);
    }

    @Test
    void keysAndTheMouseAreSignsOfAPersonInEveryWindow() throws Exception {
        assertTrue(isSign(at.stage, key()));
        assertTrue(isSign(at.stage, Mouse.event(MouseEvent.MOUSE_MOVED, 20, 5)));
        assertFalse(
                isSign(at.stage, Mouse.event(MouseEvent.MOUSE_MOVED, 20, 5)), "it did not move");
        assertFalse(
                isSign(at.stage, Mouse.event(MouseEvent.MOUSE_ENTERED, 40, 5)),
                "what it is over moved");
        at.begin(() -> at.frame.dialog("A dialog", new Pane(), DialogFrame.cancel()).show());
        Window dialog = onFx(() -> DialogOnStage.now().orElseThrow().getScene().getWindow());
        assertTrue(isSign(dialog, key()));
        onFx(
                () -> {
                    at.frame.closeAll();
                    return true;
                });
        assertEquals(0, over.get());
    }

    @Test
    void theLastMinuteIsCountedInTheWindow() throws Exception {
        Node bar =
                onFx(
                        () -> {
                            var made = new NoticeBar(reader, new Commands()).node();
                            ((Pane) at.stage.getScene().getRoot()).getChildren().add(made);
                            return made;
                        });
        assertEquals("", told(bar));
        pass(600);
        assertEquals(NotebookMessage.SITTING_ENDS.text(60), told(bar));
        pass(59);
        assertTrue(told(bar).contains("1 second."), told(bar));
        pass(1);
        until(() -> over.get() == 1);
        assertEquals("", told(bar));
    }

    /// What the bar says of the end of the sitting; empty where nothing is to be seen of it.
    private static String told(Node bar) throws Exception {
        return onFx(
                () ->
                        Optional.ofNullable(bar.lookup(".leaving"))
                                .filter(Node::isVisible)
                                .map(notice -> ((Label) notice.lookup(".label")).getText())
                                .orElse(""));
    }

    @Test
    void whatAsksAGuestWhoIsGoneGoesWithAllTheyNoted() throws Exception {
        GuestCommands guests =
                onFx(
                        () -> {
                            var guest = GuestCommands.isGuest(reader.annotating().notes());
                            var commands = new Commands();
                            var made =
                                    new GuestCommands(
                                            commands,
                                            at.frame,
                                            new NotebookCommands(
                                                    commands,
                                                    at.frame,
                                                    guest,
                                                    reader.notices(),
                                                    POLICY),
                                            new ChangedCopyDialog(
                                                    at.frame, reader.attachments(), guest),
                                            () -> {});
                            made.seat(sitting, along.exporting());
                            reader.annotating().noting().toggleBookmark(0);
                            made.watch(at.stage);
                            return made;
                        });
        at.begin(
                () ->
                        new GuestDialog(at.frame, along.exporting(), sitting, _ -> Optional.empty())
                                .ask(over::incrementAndGet));
        Platform.runLater(guests::expire);
        at.untilGone();
        assertEquals(0, over.get());
        until(() -> new Done.SittingOver(true).equals(reader.notices().doneProperty().get()));
        assertFalse(onFx(sitting::isUnsaved));
        assertNull(onFx(() -> reader.courseProperty().get()));
        assertTrue(onFx(at.stage::isShowing));
    }
}
