// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.newStage;
import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.carrel.storage.Settings;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A window with nothing in it, for dialogs to come up over; read and driven as a person would.
final class DialogOnStage {
    final Stage stage;
    final DialogFrame frame;
    private final FxRobot robot = new FxRobot();

    DialogOnStage() throws Exception {
        stage = newStage();
        frame =
                new DialogFrame(
                        () -> Optional.of(stage), new Preferences(Settings.standard(), _ -> {}));
        onFx(
                () -> {
                    Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
                    stage.setScene(new Scene(new Pane(), 800, 600));
                    stage.show();
                    return stage;
                });
    }

    /// Begins what brings up a dialog, and returns once it is there.
    void begin(Runnable asking) throws Exception {
        Platform.runLater(asking);
        untilThere();
    }

    void untilThere() throws Exception {
        until(() -> now().isPresent() && focused() instanceof Button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void untilGone() throws Exception {
        until(() -> now().isEmpty());
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Moves the focus by keyboard to the button with these words, and presses it.
    void choose(Wording words) throws Exception {
        for (int i = 0; i < 8 && !isFocused(words); i++) {
            press(KeyCode.TAB);
        }
        assertTrue(isFocused(words), "no key leads to " + words);
        press(KeyCode.SPACE);
    }

    private boolean isFocused(Wording words) throws Exception {
        return onFx(
                () -> focused() instanceof Button button && button.getText().equals(words.text()));
    }

    private static @Nullable Node focused() {
        return now().map(pane -> pane.getScene().getFocusOwner()).orElse(null);
    }

    static Optional<DialogPane> now() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    /// All sentences that the dialog shows.
    static String words() throws Exception {
        return onFx(
                () ->
                        all(".label")
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining("\n")));
    }

    /// What stands in the dialog's field.
    static String field() throws Exception {
        return onFx(
                () ->
                        all(".text-field")
                                .map(field -> ((TextField) field).getText())
                                .collect(Collectors.joining("\n")));
    }

    static String subject() throws Exception {
        return onFx(
                () ->
                        all(".subject")
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining("\n")));
    }

    static List<String> buttons() throws Exception {
        return onFx(() -> all(".button").map(button -> ((Button) button).getText()).toList());
    }

    static String defaultButton() throws Exception {
        return onFx(
                () ->
                        all(".button")
                                .map(Button.class::cast)
                                .filter(Button::isDefaultButton)
                                .map(Button::getText)
                                .collect(Collectors.joining()));
    }

    static Stream<Node> all(String kind) {
        return now().stream().flatMap(pane -> pane.lookupAll(kind).stream());
    }

    static void everyControlHasAName() throws Exception {
        List<String> names =
                onFx(
                        () ->
                                Stream.of(".button", ".text-field", ".qr")
                                        .flatMap(DialogOnStage::all)
                                        .map(
                                                node ->
                                                        node instanceof Labeled labeled
                                                                ? labeled.getText()
                                                                : node.getAccessibleText())
                                        .map(String::valueOf)
                                        .toList());
        assertFalse(names.isEmpty());
        assertTrue(
                names.stream().noneMatch(name -> name.isBlank() || name.equals("null")),
                "" + names);
    }

    static String address() throws Exception {
        return onFx(
                () ->
                        all(".text-field")
                                .map(field -> ((TextField) field).getText())
                                .collect(Collectors.joining()));
    }
}
