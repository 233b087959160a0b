// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Recent;
import org.carrel.storage.Recents;
import org.carrel.storage.Settings;
import org.carrel.ui.web.WindowAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The page that stands while no course is open.
class WelcomeTest {
    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final FxBackground background = new FxBackground();
    private Reader reader;
    private Stage stage;

    private void start(Optional<Path> guide, List<Recent> known) throws Exception {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        stage = FxToolkit.registerPrimaryStage();
        reader =
                DialogOnStage.onFx(
                        () ->
                                new Reader(
                                        background,
                                        Message::say,
                                        WindowAddresses::new,
                                        new Desk(new Recents(known), _ -> {}),
                                        Guard.none()));
        DialogOnStage.onFx(
                () -> {
                    Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
                    var window =
                            new MainWindow(
                                    reader,
                                    background,
                                    new Preferences(Settings.standard(), _ -> {}),
                                    folder.resolve("scratch"),
                                    guide,
                                    _ -> {},
                                    _ -> {});
                    var scene = new Scene(window.root(), 900, 700);
                    scene.getStylesheets().setAll(Stylesheets.of(Theme.LIGHT));
                    stage.setScene(scene);
                    window.showOn(stage);
                    stage.show();
                    return stage;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void leave() throws Exception {
        DialogOnStage.onFx(
                () -> {
                    reader.close();
                    return reader;
                });
        background.close();
        FxToolkit.cleanupStages();
    }

    private Path course() throws Exception {
        Path course = Files.createDirectories(folder.resolve("guide"));
        Files.writeString(course.resolve("index.md"), "# A First Look\n");
        return course;
    }

    /// By Tab and Enter alone.
    private void follow(String words) throws Exception {
        for (int i = 0; i < 20; i++) {
            boolean there =
                    DialogOnStage.onFx(
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
        start(Optional.of(guide), List.of());
        follow(Message.WELCOME_GUIDE.text());
        DialogOnStage.until(() -> reader.courseProperty().get() != null);
        assertEquals(guide, Objects.requireNonNull(reader.courseProperty().get()).place());
    }

    @Test
    void withoutAGuideThereIsNoLinkToIt() throws Exception {
        start(Optional.empty(), List.of());
        assertTrue(
                DialogOnStage.onFx(
                        () -> stage.getScene().getRoot().lookupAll(".guide").isEmpty()));
    }

    @Test
    void aCourseKeptOnAnotherSystemIsSaidToLieNowhereHere() throws Exception {
        String nowhere = "E:\\stick\u0000\\course.zip";
        start(Optional.empty(), List.of(new Recent(nowhere, "Bread", "id", "", Map.of())));
        follow("Bread");
        Node notice = stage.getScene().getRoot().lookup(".notice.trouble");
        assertTrue(notice.isVisible());
        assertEquals(
                Message.TROUBLE_NO_SUCH_PLACE.text(nowhere),
                ((Label) notice.lookup(".label")).getText());
    }
}
