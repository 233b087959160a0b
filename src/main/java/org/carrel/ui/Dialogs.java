// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.carrel.course.Problem;
import org.carrel.reader.Preferences;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The questions and lists that come up over the window.
final class Dialogs {
    private static final double WIDTH = 600;

    private final Supplier<Optional<Stage>> owner;
    private final Preferences preferences;
    private final Consumer<String> browser;

    Dialogs(Supplier<Optional<Stage>> owner, Preferences preferences, Consumer<String> browser) {
        this.owner = owner;
        this.preferences = preferences;
        this.browser = browser;
    }

    Optional<Path> chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Message.CHOOSE_FILE.text());
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Message.COURSE_FILES.text(), "*.zip", "*.ZIP"),
                        new FileChooser.ExtensionFilter(Message.ALL_FILES.text(), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get().orElse(null)))
                .map(File::toPath);
    }

    Optional<Path> chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Message.CHOOSE_FOLDER.text());
        return Optional.ofNullable(chooser.showDialog(owner.get().orElse(null))).map(File::toPath);
    }

    /// Where to save a copy of a file of the course.
    Optional<Path> chooseCopy(String path) {
        var chooser = new FileChooser();
        chooser.setTitle(Message.FILE_TITLE.text());
        chooser.setInitialFileName(path.substring(path.lastIndexOf('/') + 1));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get().orElse(null)))
                .map(File::toPath);
    }

    /// Asks before anything leaves the program; copying the address is what Enter does.
    ///
    /// @return whether it was copied
    boolean outside(String address) {
        var shown = new TextField(address);
        shown.setEditable(false);
        shown.setAccessibleText(address);
        var text = new Label(Message.LINK_TEXT.text());
        text.setWrapText(true);
        var copy = new ButtonType(Message.LINK_COPY.text(), ButtonData.OK_DONE);
        var open = new ButtonType(Message.LINK_BROWSER.text(), ButtonData.OTHER);
        var dialog =
                dialog(Message.LINK_TITLE.text(), new VBox(12, shown, text), copy, open, cancel());
        ButtonType chosen = dialog.showAndWait().orElse(cancel());
        if (chosen == copy) {
            copy(address);
        } else if (chosen == open) {
            browser.accept(address);
        }
        return chosen == copy;
    }

    /// Lists problems, each in a sentence.
    ///
    /// @return whether the list was copied
    boolean problems(List<Problem> problems) {
        String sentences =
                problems.stream().map(Message::sentence).collect(Collectors.joining("\n\n"));
        var list = new TextArea(sentences);
        list.setEditable(false);
        list.setWrapText(true);
        list.setAccessibleText(Message.PROBLEMS_TITLE.text());
        list.setPrefSize(720, 380);
        var text = new Label(Message.PROBLEMS_TEXT.text());
        text.setWrapText(true);
        var copy = new ButtonType(Message.PROBLEMS_COPY.text(), ButtonData.LEFT);
        var close = new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = dialog(Message.PROBLEMS_TITLE.text(), new VBox(12, text, list), copy, close);
        ((Button) dialog.getDialogPane().lookupButton(close)).setDefaultButton(true);
        dialog.setOnShown(_ -> dialog.getDialogPane().lookupButton(close).requestFocus());
        boolean copied = dialog.showAndWait().orElse(close) == copy;
        if (copied) {
            copy(sentences);
        }
        return copied;
    }

    /// What dialogs stand over; null while there is no window.
    @Nullable Stage window() {
        return owner.get().orElse(null);
    }

    void about() {
        var text = new Label(Message.ABOUT_TEXT.text(Version.text()));
        text.setWrapText(true);
        text.setPrefWidth(420);
        dialog(
                        Message.ABOUT.plain(),
                        text,
                        new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE))
                .showAndWait();
    }

    /// A dialog in the looks of the window.
    Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
        var dialog = new Dialog<ButtonType>();
        owner.get().ifPresent(dialog::initOwner);
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
        return dialog;
    }

    private static ButtonType cancel() {
        return new ButtonType(Message.CANCEL.text(), ButtonData.CANCEL_CLOSE);
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
