// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.carrel.reader.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class GuideWindowTest {
    @TempDir Path folder;

    private WindowOnStage window;

    @BeforeEach
    void start() throws Exception {
        Path guide = Files.createDirectories(folder.resolve("guide/using-carrel"));
        for (GuideSection section : GuideSection.values()) {
            Files.writeString(
                    folder.resolve("guide").resolve(section.id() + ".md"),
                    "---\ntitle: " + section.name() + "\n---\nHelp.\n");
        }
        Files.writeString(guide.resolve("index.md"), "---\ntitle: Guide\n---\nHelp.\n");
        Path course = Files.createDirectories(folder.resolve("course/modules/bread"));
        Files.writeString(course.resolve("index.md"), "---\ntitle: Bread\n---\nDough.\n");
        window = new WindowOnStage(folder, Desk.empty(), Optional.of(folder.resolve("guide")));
        window.open();
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatItTellsAboutIsInTheGuideThatShips(GuideSection section) {
        assertTrue(Files.isRegularFile(Path.of("modules").resolve(section.id() + ".md")));
    }

    @Test
    void theKeyOpensWhatFitsWhereTheFocusIs() throws Exception {
        askIn(KeyCode.DIGIT1);
        untilItShows(GuideSection.FINDING_THE_WAY);
        assertEquals(Message.GUIDE_TITLE.text(), guide().orElseThrow().getTitle());
    }

    @Test
    void theOneThatIsUpGoesToWhatFitsThen() throws Exception {
        askIn(KeyCode.DIGIT1);
        untilItShows(GuideSection.FINDING_THE_WAY);
        Stage first = guide().orElseThrow();
        askIn(KeyCode.DIGIT3);
        untilItShows(GuideSection.NOTEBOOK);
        assertEquals(List.of(first), guides());
    }

    @Test
    void aKeyClosesItAndNothingOfItStays() throws Exception {
        askIn(KeyCode.DIGIT1);
        untilItShows(GuideSection.FINDING_THE_WAY);
        press(guide().orElseThrow(), KeyCode.W, true);
        until(() -> guide().isEmpty());
        assertEquals("bread/index", window.reader.navigation().sectionProperty().get().id().path());
        askIn(KeyCode.DIGIT3);
        untilItShows(GuideSection.NOTEBOOK);
    }

    private void askIn(KeyCode pane) throws Exception {
        press(window.stage, pane, true);
        press(window.stage, KeyCode.F1, false);
    }

    /// Without a display the robot's keys stay with the window that came last.
    private static void press(Stage stage, KeyCode key, boolean control) throws Exception {
        onFx(
                () -> {
                    Event.fireEvent(
                            stage.getScene().getFocusOwner(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    key,
                                    false,
                                    control,
                                    false,
                                    false));
                    return true;
                });
    }

    private static void untilItShows(GuideSection section) throws Exception {
        until(() -> guide().map(GuideWindowTest::told).orElse("").equals(section.name()));
        until(() -> guide().orElseThrow().isFocused());
    }

    private static String told(Stage guide) {
        Scene scene = guide.getScene();
        return ((Label) scene.getRoot().lookup(".bar .crumb-here")).getText();
    }

    private static Optional<Stage> guide() {
        return guides().stream().findFirst();
    }

    private static List<Stage> guides() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> Message.GUIDE_TITLE.text().equals(stage.getTitle()))
                .toList();
    }
}
