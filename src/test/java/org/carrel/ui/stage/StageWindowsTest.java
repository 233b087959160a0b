// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.carrel.ui.stage.ShowOnStage.PRIVATE;
import static org.carrel.ui.stage.ShowOnStage.until;
import static org.carrel.ui.stage.ShowOnStage.window;
import static org.carrel.ui.stage.ShowOnStage.words;
import static org.carrel.ui.stage.StageMessage.AUDIENCE_TITLE;
import static org.carrel.ui.stage.StageMessage.TRAINER_TITLE;
import static org.carrel.ui.stage.Stand.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.carrel.workshop.Clock;
import org.carrel.workshop.Veil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

class StageWindowsTest {
    private static final ScreenArea DESK = FakeScreens.DESK;
    private static final ScreenArea PROJECTOR = FakeScreens.PROJECTOR;

    @TempDir Path folder;
    private ShowOnStage show;

    @BeforeEach
    void start() throws Exception {
        show = new ShowOnStage(folder);
    }

    @AfterEach
    void leave() throws Exception {
        show.close();
    }

    private static boolean isShown(StageMessage title) throws Exception {
        return onFx(() -> window(title).isPresent());
    }

    private static String in(StageMessage title) throws Exception {
        return onFx(() -> words(window(title).orElseThrow()));
    }

    private void screens(ScreenArea... now) throws Exception {
        onFx(
                () -> {
                    show.screens.set(now);
                    return true;
                });
    }

    private int step() throws Exception {
        return onFx(() -> show.presenting().stepProperty().get());
    }

    @Test
    void notesAreInTheTrainersWindowOnly() throws Exception {
        show.begin(false);
        assertTrue(in(TRAINER_TITLE).contains(PRIVATE));
        assertFalse(in(AUDIENCE_TITLE).contains(PRIVATE));
    }

    @Test
    void onOneScreenThereIsNoPlaceForNotes() throws Exception {
        screens(DESK);
        show.begin(false);
        assertFalse(isShown(TRAINER_TITLE));
        assertFalse(in(AUDIENCE_TITLE).contains(PRIVATE));
    }

    @Test
    void rehearsedBothWindowsAreThere() throws Exception {
        screens(DESK);
        show.begin(true);
        assertTrue(in(TRAINER_TITLE).contains(PRIVATE));
        assertFalse(in(AUDIENCE_TITLE).contains(PRIVATE));
    }

    @Test
    void rehearsedAllKeysAtTheFootAreThere() throws Exception {
        for (ScreenArea screen : new ScreenArea[] {FakeScreens.area(0, 0, 1000, 700, true), DESK}) {
            screens(screen);
            show.begin(true);
            WaitForAsyncUtils.waitForFxEvents();
            onFx(
                    () -> {
                        Scene scene = window(TRAINER_TITLE).orElseThrow().getScene();
                        var all =
                                new BoundingBox(0, 0, scene.getWidth() + 1, scene.getHeight() + 1);
                        List<Node> keys = keysAtTheFoot(scene);
                        assertEquals(StageKey.RECALLED.size() - 1, keys.size());
                        for (Node key : keys) {
                            Bounds at = key.localToScene(key.getBoundsInLocal());
                            assertTrue(all.contains(at), at + " in " + all);
                        }
                        double lowest =
                                keys.stream()
                                        .mapToDouble(key -> key.getBoundsInParent().getMaxY())
                                        .max()
                                        .orElseThrow();
                        Node foot = scene.getRoot().lookup(".stage-foot-keys");
                        assertEquals(lowest, foot.getBoundsInLocal().getHeight(), 1);
                        show.presenting().end();
                        return true;
                    });
        }
    }

    private static List<Node> keysAtTheFoot(Scene scene) {
        return scene.getRoot().lookupAll(".stage-foot-key").stream()
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void toSwapScreensIsOfferedWhereThereAreTwo() throws Exception {
        show.begin(false);
        assertEquals(
                StageKey.RECALLED.size(),
                onFx(() -> keysAtTheFoot(window(TRAINER_TITLE).orElseThrow().getScene()).size()));
        assertTrue(in(TRAINER_TITLE).contains("swap screens"), in(TRAINER_TITLE));
    }

    @Test
    void aScreenThatGoesTakesNeitherPlaceNorTime() throws Exception {
        show.begin(false);
        show.press(TRAINER_TITLE, KeyCode.SPACE);
        screens(DESK);
        assertFalse(isShown(TRAINER_TITLE));
        show.press(AUDIENCE_TITLE, KeyCode.SPACE);
        screens(DESK, PROJECTOR);
        assertTrue(in(TRAINER_TITLE).contains(PRIVATE));
        assertEquals(2, step());
        assertTrue(onFx(() -> show.presenting().time().clockProperty().get().isRunning()));
    }

    @Test
    void runningOverTimeIsSaidInWords() throws Exception {
        show.begin(false);
        show.press(TRAINER_TITLE, KeyCode.SPACE);
        assertTrue(in(TRAINER_TITLE).contains("\nends "), in(TRAINER_TITLE));
        onFx(
                () -> {
                    var time = show.presenting().time();
                    time.aim(new Clock.Aim.Until(time.now().minusMinutes(2).toLocalTime()));
                    return true;
                });
        until(() -> words(window(TRAINER_TITLE).orElseThrow()).contains("\nwas to end "));
    }

    @Test
    void notesGoWhereTheRoomCanSeeTheWindow() throws Exception {
        show.begin(false);
        onFx(
                () -> {
                    window(TRAINER_TITLE).orElseThrow().setX(300);
                    return true;
                });
        assertFalse(in(TRAINER_TITLE).contains(PRIVATE));
    }

    /// Plan test 26: the trainer's screen goes fifty times, others come, are scaled, mirrored and swapped.
    @Test
    void whateverScreensDoNothingPrivateIsOnTheRooms() throws Exception {
        show.begin(false);
        var random = new Random(26);
        for (int i = 0; i < 50; i++) {
            double factor = 1 + random.nextInt(4) * 0.5;
            ScreenArea scaled =
                    FakeScreens.area(
                            500, 0, Math.rint(480 / factor), Math.rint(270 / factor), false);
            ScreenArea[][] changes = {
                {DESK, PROJECTOR},
                {PROJECTOR},
                {DESK},
                {DESK, scaled},
                {DESK, FakeScreens.area(0, 0, 500, 600, false)},
                {PROJECTOR, DESK},
                {FakeScreens.area(0, 600, 500, 400, true), DESK},
            };
            screens(changes[random.nextInt(changes.length)]);
            lookForNotes();
            if (random.nextBoolean()) {
                show.press(AUDIENCE_TITLE, KeyCode.S);
                lookForNotes();
            }
            screens(PROJECTOR); // the trainer's own screen goes
            lookForNotes();
            WaitForAsyncUtils.waitForFxEvents();
            lookForNotes();
        }
        assertTrue(onFx(() -> show.presenting().showProperty().get() != null));
    }

    private void lookForNotes() throws Exception {
        onFx(
                () -> {
                    Stage room = window(AUDIENCE_TITLE).orElseThrow();
                    assertFalse(words(room).contains(PRIVATE));
                    Optional<Stage> trainer = window(TRAINER_TITLE);
                    if (trainer.isPresent() && words(trainer.get()).contains(PRIVATE)) {
                        Stage own = trainer.get();
                        boolean onItsScreen =
                                show.screens.areas().stream()
                                        .map(ScreenArea::bounds)
                                        .anyMatch(
                                                screen -> screen.contains(own.getX(), own.getY()));
                        assertTrue(onItsScreen);
                        assertTrue(show.screens.areas().size() > 1);
                    }
                    return true;
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = StageMessage.class,
            names = {"AUDIENCE_TITLE", "TRAINER_TITLE"})
    void everyKeyWorksInEitherWindow(StageMessage window) throws Exception {
        show.begin(false);
        int[] expected = {0};
        for (KeyCode next : new KeyCode[] {KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE, KeyCode.N}) {
            show.press(window, next);
            assertEquals(++expected[0], step(), next.toString());
        }
        for (KeyCode previous :
                new KeyCode[] {KeyCode.LEFT, KeyCode.UP, KeyCode.P, KeyCode.BACK_SPACE}) {
            show.press(window, previous);
            assertEquals(--expected[0], step(), previous.toString());
        }
        show.press(window, KeyCode.PAGE_DOWN);
        show.press(window, KeyCode.ENTER);
        assertEquals(2, step());
        show.press(window, KeyCode.PAGE_UP);
        show.press(window, KeyCode.SPACE, " ", true, false);
        assertEquals(0, step());
        show.press(window, KeyCode.END);
        assertEquals(5, step());
        show.press(window, KeyCode.HOME);
        assertEquals(0, step());
        show.press(window, KeyCode.F5);
        assertEquals(0, step());
        show.type(window, KeyCode.DIGIT4, "4");
        show.press(window, KeyCode.ENTER);
        assertEquals(3, step());
        show.press(window, KeyCode.G);
        show.type(window, KeyCode.DIGIT2, "2");
        show.press(window, KeyCode.ENTER);
        assertEquals(1, step());
    }

    @ParameterizedTest
    @EnumSource(
            value = StageMessage.class,
            names = {"AUDIENCE_TITLE", "TRAINER_TITLE"})
    void veilsAndClockAndSizeHaveKeysInEitherWindow(StageMessage window) throws Exception {
        show.begin(false);
        show.type(window, KeyCode.B, "b");
        assertEquals(Veil.BLACK, veil());
        show.type(window, KeyCode.PERIOD, ".");
        assertEquals(Veil.NONE, veil());
        show.type(window, KeyCode.COMMA, ",");
        assertEquals(Veil.WHITE, veil());
        show.type(window, KeyCode.W, "w");
        assertEquals(Veil.NONE, veil());
        show.type(window, KeyCode.F, "f");
        assertTrue(onFx(() -> show.presenting().frozenProperty().get()));
        show.type(window, KeyCode.PLUS, "+");
        assertEquals(225, onFx(() -> show.presenting().percentProperty().get()));
        ShowOnStage.until( // the trainer's own view lays out, after the room's was painted
                () ->
                        Objects.requireNonNull(show.presenting().aheadProperty().get()).percent()
                                == 225);
        show.type(window, KeyCode.MINUS, "-");
        assertEquals(200, onFx(() -> show.presenting().percentProperty().get()));
        show.press(window, KeyCode.RIGHT);
        show.type(window, KeyCode.T, "t");
        assertTrue(onFx(() -> show.presenting().time().clockProperty().get().isPaused()));
        show.press(window, KeyCode.T, "T", true, false);
        assertTrue(onFx(() -> show.presenting().time().clockProperty().get().isPaused()));
    }

    private Veil veil() throws Exception {
        return onFx(() -> show.presenting().veilProperty().get());
    }

    @Test
    void escapeAsksOnceWhileTheClockRuns() throws Exception {
        show.begin(false);
        show.press(TRAINER_TITLE, KeyCode.SPACE);
        show.press(TRAINER_TITLE, KeyCode.ESCAPE);
        assertTrue(in(TRAINER_TITLE).contains(StageMessage.END_ASKED.text()));
        show.press(TRAINER_TITLE, KeyCode.SPACE);
        assertFalse(in(TRAINER_TITLE).contains(StageMessage.END_ASKED.text()));
        assertEquals(1, step());
        show.press(AUDIENCE_TITLE, KeyCode.ESCAPE);
        show.press(AUDIENCE_TITLE, KeyCode.ESCAPE);
        assertFalse(isShown(AUDIENCE_TITLE));
        assertFalse(isShown(TRAINER_TITLE));
    }

    @Test
    void escapeEndsAtOnceBeforeTheClockRuns() throws Exception {
        show.begin(false);
        show.press(AUDIENCE_TITLE, KeyCode.ESCAPE);
        assertFalse(isShown(AUDIENCE_TITLE));
    }

    @Test
    void theOverviewLeadsToAnyStepAndPart() throws Exception {
        show.begin(false);
        show.press(TRAINER_TITLE, KeyCode.O);
        show.press(TRAINER_TITLE, KeyCode.DOWN);
        show.press(TRAINER_TITLE, KeyCode.DOWN);
        show.press(TRAINER_TITLE, KeyCode.ENTER);
        assertEquals(2, step());
        show.press(TRAINER_TITLE, KeyCode.O);
        show.press(TRAINER_TITLE, KeyCode.END);
        show.press(TRAINER_TITLE, KeyCode.ENTER);
        assertTrue(in(AUDIENCE_TITLE).contains("Coffee"));
        assertTrue(in(AUDIENCE_TITLE).contains("10 minutes"));
    }

    @Test
    void theClockCanBeSet() throws Exception {
        show.begin(false);
        show.press(TRAINER_TITLE, KeyCode.C);
        show.press(TRAINER_TITLE, KeyCode.ENTER);
        assertEquals(
                new Clock.Aim.Down(30),
                onFx(() -> show.presenting().time().clockProperty().get().aim()));
    }

    @Test
    void allKeysAreToldInTheWindow() throws Exception {
        screens(DESK);
        show.begin(false);
        show.type(AUDIENCE_TITLE, KeyCode.SLASH, "?");
        assertTrue(in(AUDIENCE_TITLE).contains(StageKey.SWAP.words()));
        show.press(AUDIENCE_TITLE, KeyCode.SPACE);
        assertFalse(in(AUDIENCE_TITLE).contains(StageKey.SWAP.words()));
        assertEquals(0, step());
    }

    @Test
    void aSecondShowFindsTheWindowsAgain() throws Exception {
        show.begin(false);
        show.press(AUDIENCE_TITLE, KeyCode.ESCAPE);
        show.begin(false);
        assertTrue(in(TRAINER_TITLE).contains(PRIVATE));
        show.press(TRAINER_TITLE, KeyCode.SPACE);
        assertEquals(1, step());
    }
}
