// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.carrel.reader.Attachments;
import org.carrel.reader.ChangedCopy;

import java.util.List;

/// Before the window goes: asks what becomes of the copies that the person changed. Without any the window goes at once.
final class ChangedCopyDialog {
    private final DialogFrame frame;
    private final Attachments attachments;
    private boolean leaving;

    ChangedCopyDialog(DialogFrame frame, Attachments attachments) {
        this.frame = frame;
        this.attachments = attachments;
    }

    void watch(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    if (!request.isConsumed() && attachments.hasCopies()) {
                        request.consume();
                        leave(stage);
                    }
                });
    }

    private void leave(Stage stage) {
        if (!leaving) {
            leaving = true;
            attachments.tidy(changed -> next(changed, stage));
        }
    }

    private static Node content(ChangedCopy copy) {
        var where = new TextField(copy.file().toString());
        where.setEditable(false);
        where.setAccessibleText(Message.CHANGED_WHERE.text());
        var content = new VBox(DialogFrame.sentence(Message.CHANGED_TEXT.text(copy.name())), where);
        content.getStyleClass().add("file");
        return content;
    }

    private void next(List<ChangedCopy> changed, Stage stage) {
        if (changed.isEmpty()) {
            stage.close();
            return;
        }
        ChangedCopy copy = changed.getFirst();
        Runnable rest = () -> next(changed.subList(1, changed.size()), stage);
        var save = new ButtonType(Message.CHANGED_SAVE.text(), ButtonData.OK_DONE);
        var leave = new ButtonType(Message.CHANGED_LEAVE.text(), ButtonData.OTHER);
        ButtonType chosen =
                frame.dialog(
                                Message.CHANGED_TITLE.text(),
                                content(copy),
                                save,
                                leave,
                                DialogFrame.cancel())
                        .showAndWait()
                        .orElse(null);
        if (chosen == leave) {
            rest.run();
            return;
        }
        leaving = false;
        if (chosen == save) {
            frame.chooseCopy(copy.name())
                    .ifPresent(
                            to ->
                                    attachments.saveChanged(
                                            copy,
                                            to,
                                            () -> {
                                                leaving = true;
                                                rest.run();
                                            }));
        }
    }
}
