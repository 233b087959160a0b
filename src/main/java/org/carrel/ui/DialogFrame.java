// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.carrel.reader.Preferences;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What all dialogs over one window have in common. The first of their buttons is what Enter does, and has the focus.
final class DialogFrame {
    private static final double WIDTH = 600;

    private final Supplier<Optional<Stage>> owner;
    private final Preferences preferences;

    DialogFrame(Supplier<Optional<Stage>> owner, Preferences preferences) {
        this.owner = owner;
        this.preferences = preferences;
    }

    Optional<Stage> owner() {
        return owner.get();
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
        return dialog;
    }

    /// Where to save a file.
    ///
    /// @param name suggested; fit for any system
    Optional<Path> chooseCopy(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(Message.FILE_TITLE.text());
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner().orElse(null))).map(File::toPath);
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
