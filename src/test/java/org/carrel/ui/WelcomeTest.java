// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.carrel.reader.Desk;
import org.carrel.storage.Recent;
import org.carrel.storage.Recents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The page that stands while no course is open.
class WelcomeTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<WindowOnStage> shown = new ArrayList<>();

    private WindowOnStage start(Optional<Path> guide, List<Recent> known) throws Exception {
        var window = new WindowOnStage(folder, new Desk(new Recents(known), _ -> {}), guide);
        shown.add(window);
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    @AfterEach
    void leave() throws Exception {
        for (WindowOnStage window : shown) {
            window.close();
        }
    }

    private Path course() throws Exception {
        Path course = Files.createDirectories(folder.resolve("guide"));
        Files.writeString(course.resolve("index.md"), "# A First Look\n");
        return course;
    }

    /// By Tab and Enter alone.
    private void follow(Stage stage, String words) throws Exception {
        for (int i = 0; i < 20; i++) {
            boolean there =
                    OnFx.onFx(
                            () ->
                                    stage.getScene().getFocusOwner() instanceof Hyperlink link
                                            && link.getText().equals(words));
            if (there) {
                robot.push(KeyCode.ENTER);
                WaitForAsyncUtils.waitForFxEvents();
                return;
            }
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab does not lead to " + words);
    }

    @Test
    void itsLinkOpensTheGuide() throws Exception {
        Path guide = course();
        var window = start(Optional.of(guide), List.of());
        follow(window.stage, Message.WELCOME_GUIDE.text());
        OnFx.until(() -> window.reader.courseProperty().get() != null);
        assertEquals(guide, Objects.requireNonNull(window.reader.courseProperty().get()).place());
    }

    @Test
    void withoutAGuideThereIsNoLinkToIt() throws Exception {
        var window = start(Optional.empty(), List.of());
        assertTrue(
                OnFx.onFx(() -> window.stage.getScene().getRoot().lookupAll(".guide").isEmpty()));
    }

    @Test
    void aCourseKeptOnAnotherSystemIsSaidToLieNowhereHere() throws Exception {
        String nowhere = "E:\\stick\u0000\\course.zip";
        var known = new Recent(nowhere, "Bread", "id", "", Map.of());
        var window = start(Optional.empty(), List.of(known));
        follow(window.stage, "Bread");
        Node notice = window.stage.getScene().getRoot().lookup(".notice.trouble");
        assertTrue(notice.isVisible());
        assertEquals(
                Message.TROUBLE_NO_SUCH_PLACE.text(nowhere),
                ((Label) notice.lookup(".label")).getText());
    }
}
