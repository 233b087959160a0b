// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.value.ObservableBooleanValue;
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

/// Before the window or a guest goes: asks what becomes of the copies that the person changed. Without any they go at
/// once. No copy of a guest's stays.
final class ChangedCopyDialog {
    private final DialogFrame frame;
    private final Attachments attachments;
    private final ObservableBooleanValue guest;
    private boolean leaving;

    ChangedCopyDialog(DialogFrame frame, Attachments attachments, ObservableBooleanValue guest) {
        this.frame = frame;
        this.attachments = attachments;
        this.guest = guest;
    }

    void watch(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    if (!request.isConsumed() && attachments.hasCopies()) {
                        request.consume();
                        leave(stage::close);
                    }
                });
    }

    /// Does something once nothing stands against the person's going.
    void before(Runnable going) {
        if (attachments.hasCopies()) {
            leave(going);
        } else {
            going.run();
        }
    }

    /// As that where nobody is there: of a guest nothing stays, and what a person changed lies where it is.
    void withoutAsking(Runnable going) {
        if (!attachments.hasCopies()) {
            going.run();
        } else if (guest.get()) {
            attachments.discard(going);
        } else {
            attachments.tidy(_ -> going.run());
        }
    }

    private void leave(Runnable going) {
        if (!leaving) {
            leaving = true;
            attachments.tidy(changed -> next(changed, going));
        }
    }

    private Node content(ChangedCopy copy) {
        var where = new TextField(copy.file().toString());
        where.setEditable(false);
        where.setAccessibleText(Message.CHANGED_WHERE.text());
        var content =
                new VBox(
                        DialogFrame.sentence(
                                (guest.get() ? Message.CHANGED_TEXT_GUEST : Message.CHANGED_TEXT)
                                        .text(copy.name())),
                        where);
        content.getStyleClass().add("file");
        return content;
    }

    private void go(Runnable going) {
        leaving = false;
        going.run();
    }

    private void next(List<ChangedCopy> changed, Runnable going) {
        if (changed.isEmpty()) {
            if (guest.get()) {
                attachments.discard(() -> go(going));
            } else {
                go(going);
            }
            return;
        }
        ChangedCopy copy = changed.getFirst();
        Runnable rest = () -> next(changed.subList(1, changed.size()), going);
        var save = new ButtonType(Message.CHANGED_SAVE.text(), ButtonData.OK_DONE);
        var leave =
                new ButtonType(
                        (guest.get() ? Message.CHANGED_THROW_AWAY : Message.CHANGED_LEAVE).text(),
                        ButtonData.OTHER);
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
