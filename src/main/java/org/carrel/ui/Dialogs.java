// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.carrel.course.Problem;
import org.carrel.reader.Done;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The questions and lists that come up over the window.
final class Dialogs {
    private final DialogFrame frame;
    private final LinkDialog link;
    private final Clip clip;

    /// @param mayOpen whether links may be opened on this computer
    /// @param browser opens an address in the system's browser or mail program
    Dialogs(DialogFrame frame, Clip clip, boolean mayOpen, Consumer<String> browser) {
        this.frame = frame;
        this.clip = clip;
        this.link = new LinkDialog(frame, mayOpen, browser, clip);
    }

    Optional<Path> chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Message.CHOOSE_FILE.text());
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Message.COURSE_FILES.text(), "*.zip", "*.ZIP"),
                        new FileChooser.ExtensionFilter(Message.ALL_FILES.text(), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(frame.owner().orElse(null)))
                .map(File::toPath);
    }

    Optional<Path> chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Message.CHOOSE_FOLDER.text());
        return Optional.ofNullable(chooser.showDialog(frame.owner().orElse(null)))
                .map(File::toPath);
    }

    /// Asks before anything leaves the program.
    void outside(String address) {
        link.ask(address);
    }

    /// Lists problems, each in a sentence.
    void problems(List<Problem> problems) {
        String sentences =
                problems.stream().map(Named::sentence).collect(Collectors.joining("\n\n"));
        var list = new TextArea(sentences);
        list.setEditable(false);
        list.setWrapText(true);
        list.setAccessibleText(Message.PROBLEMS_TITLE.text());
        list.setPrefSize(720, 380);
        var text = new Label(Message.PROBLEMS_TEXT.text());
        text.setWrapText(true);
        var copy = new ButtonType(Message.PROBLEMS_COPY.text(), ButtonData.LEFT);
        var close = new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog =
                frame.dialog(Message.PROBLEMS_TITLE.text(), new VBox(12, text, list), close, copy);
        if (dialog.showAndWait().orElse(close) == copy) {
            clip.copy(sentences, new Done.ListCopied());
        }
    }

    void about() {
        var text = new Label(Message.ABOUT_TEXT.text(Version.text()));
        text.setWrapText(true);
        text.setPrefWidth(420);
        frame.dialog(
                        Message.ABOUT.plain(),
                        text,
                        new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE))
                .showAndWait();
    }
}
