// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.carrel.reader.Preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What all dialogs over one window have in common. The first of their buttons is what Enter does, and has the focus.
final class DialogFrame {
    private static final double WIDTH = 600;

    private final Supplier<Optional<Stage>> owner;
    private final Preferences preferences;
    private final Choosing choosing;

    DialogFrame(Supplier<Optional<Stage>> owner, Preferences preferences) {
        this(owner, preferences, new SystemChoosing(owner));
    }

    DialogFrame(Supplier<Optional<Stage>> owner, Preferences preferences, Choosing choosing) {
        this.owner = owner;
        this.preferences = preferences;
        this.choosing = choosing;
    }

    Optional<Stage> owner() {
        return owner.get();
    }

    /// Closes all dialogs as if they were cancelled, and whatever else stands over the window.
    void closeAll() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> !Optional.of(window).equals(owner()))
                .forEach(Window::hide);
    }

    /// Gives the window of a dialog the height that its words need now.
    static void fit(Node within) {
        Window window = within.getScene() == null ? null : within.getScene().getWindow();
        if (window != null) {
            window.sizeToScene();
        }
    }

    /// How files and folders are chosen.
    Choosing choosing() {
        return choosing;
    }

    Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
        var dialog = new Dialog<ButtonType>();
        owner().ifPresent(dialog::initOwner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        for (ButtonType button : buttons) {
            var node = (Button) dialog.getDialogPane().lookupButton(button);
            ButtonBar.setButtonUniformSize(node, false);
            node.setMinWidth(Region.USE_PREF_SIZE);
        }
        dialog.getDialogPane().getStyleClass().add("carrel");
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.setResizable(true);
        dialog.getDialogPane()
                .getStylesheets()
                .setAll(Stylesheets.of(preferences.themeProperty().get()));
        dialog.getDialogPane()
                .getScene()
                .setFill(Stylesheets.ground(preferences.themeProperty().get()));
        var first = (Button) dialog.getDialogPane().lookupButton(buttons[0]);
        first.setDefaultButton(true);
        dialog.setOnShown(_ -> first.requestFocus());
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, key -> enter(key, first));
        return dialog;
    }

    /// A choice would take the key for itself, and nothing would come of it.
    private static void enter(KeyEvent key, Button first) {
        boolean choice =
                key.getTarget() instanceof RadioButton || key.getTarget() instanceof CheckBox;
        if (choice && key.getCode() == KeyCode.ENTER) {
            key.consume();
            first.fire();
        }
    }

    /// Where to save a file.
    ///
    /// @param name suggested; fit for any system
    Optional<Path> chooseCopy(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(Message.FILE_TITLE.text());
        chooser.setInitialFileName(name);
        return choosing.toSave(chooser);
    }

    static ButtonType cancel() {
        return new ButtonType(Message.CANCEL.text(), ButtonData.CANCEL_CLOSE);
    }

    static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
