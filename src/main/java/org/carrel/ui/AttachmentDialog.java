// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;

import org.carrel.course.Attachment;
import org.carrel.reader.Attachments;
import org.carrel.reader.Offer;
import org.carrel.reader.Opener;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Comes up whenever a file of the course was read: says what it is, and lets the person save or open it.
final class AttachmentDialog {
    private static final int KB = 1024;
    private static final int MB = KB * KB;

    private final DialogFrame frame;
    private final Attachments attachments;
    private final Opener opener;

    AttachmentDialog(DialogFrame frame, Attachments attachments, Opener opener) {
        this.frame = frame;
        this.attachments = attachments;
        this.opener = opener;
    }

    /// From now on, for each file that is offered.
    void comeUp() {
        attachments.offeredProperty().subscribe((_, offer) -> ask(offer));
    }

    private void ask(@Nullable Offer offer) {
        if (offer == null) {
            return;
        }
        var copy = new ButtonType(Message.FILE_COPY.text(), ButtonData.OK_DONE);
        var open = new ButtonType(Message.FILE_OPEN.text(), ButtonData.OTHER);
        List<ButtonType> buttons = new ArrayList<>(List.of(copy, DialogFrame.cancel()));
        if (offer.opens()) {
            buttons.add(1, open);
        }
        ButtonType chosen =
                frame.dialog(
                                Message.FILE_DIALOG.text(),
                                content(offer),
                                buttons.toArray(ButtonType[]::new))
                        .showAndWait()
                        .orElse(null);
        if (chosen == copy) {
            frame.chooseCopy(offer.file().name())
                    .ifPresentOrElse(attachments::save, attachments::decline);
        } else if (chosen == open) {
            attachments.open(opener);
        } else {
            attachments.decline();
        }
    }

    private static Node content(Offer offer) {
        Attachment file = offer.file();
        var content = new VBox();
        content.getStyleClass().add("file");
        content.getChildren()
                .addAll(
                        DialogFrame.sentence(Message.FILE_NAME.text(file.name()), "subject"),
                        DialogFrame.sentence(
                                Message.FILE_SIZE.text(
                                        Named.kind(file.kind()), size(file.size()))));
        why(offer).ifPresent(why -> content.getChildren().add(DialogFrame.sentence(why, "why")));
        if (offer.opens()) {
            content.getChildren().add(DialogFrame.sentence(Message.FILE_OPEN_TEXT.text(), "soft"));
        }
        return content;
    }

    private static Optional<String> why(Offer offer) {
        String why = offer.failed() ? Message.FILE_NO_PROGRAM.text() : Named.refusal(offer.file());
        return Optional.of(why).filter(words -> !words.isEmpty());
    }

    private static String size(int bytes) {
        return bytes < KB
                ? Message.SIZE_BYTES.text(bytes)
                : bytes < MB
                        ? Message.SIZE_KB.text(Math.round(bytes / (double) KB))
                        : Message.SIZE_MB.text(Math.round(bytes * 10 / (double) MB) / 10.0);
    }
}
