// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import org.carrel.course.OutsideAddress;
import org.carrel.page.QrCode;
import org.carrel.reader.Done;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks before anything leaves the program, every time, and shows whom the link really leads to.
final class LinkDialog {
    private static final double QR_SIDE = 148;

    private final DialogFrame frame;
    private final Consumer<String> browser;
    private final Clip clip;
    private final boolean mayOpen;

    /// @param mayOpen whether that is allowed on this computer
    /// @param browser opens an address in the system's browser or mail program
    LinkDialog(DialogFrame frame, boolean mayOpen, Consumer<String> browser, Clip clip) {
        this.frame = frame;
        this.mayOpen = mayOpen;
        this.browser = browser;
        this.clip = clip;
    }

    void ask(String written) {
        var link = OutsideAddress.of(written);
        var copy = new ButtonType(Message.LINK_COPY.text(), ButtonData.OK_DONE);
        var open =
                new ButtonType(
                        (link.mail() ? Message.LINK_MAIL : Message.LINK_BROWSER).text(),
                        ButtonData.OTHER);
        List<ButtonType> buttons = new ArrayList<>(List.of(copy, DialogFrame.cancel()));
        if (link.opens() && mayOpen) {
            buttons.add(1, open);
        }
        ButtonType chosen =
                frame.dialog(
                                (link.mail() ? Message.LINK_MAIL_TITLE : Message.LINK_TITLE).text(),
                                content(link),
                                buttons.toArray(ButtonType[]::new))
                        .showAndWait()
                        .orElse(null);
        if (chosen == copy) {
            clip.copy(link.address(), new Done.AddressCopied());
        } else if (chosen == open && link.opens()) {
            browser.accept(link.address());
        }
    }

    private Node content(OutsideAddress link) {
        var words = new VBox();
        words.getStyleClass().add("link-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (link.opens()) {
            words.getChildren().add(DialogFrame.sentence(link.site(), "subject"));
        }
        sentences(link)
                .forEach(sentence -> words.getChildren().add(DialogFrame.sentence(sentence)));
        var address = new TextField(link.address());
        address.setEditable(false);
        address.setAccessibleText(Message.LINK_ADDRESS.text());
        words.getChildren().add(address);
        if (link.opens()) {
            Message ways = link.mail() ? Message.LINK_MAIL_TEXT : Message.LINK_TEXT;
            words.getChildren()
                    .add(DialogFrame.sentence((mayOpen ? ways : Message.LINK_OFF).text(), "soft"));
        }
        var content = new HBox(words);
        content.getStyleClass().add("link");
        QrCode.of(link.address()).map(LinkDialog::square).ifPresent(content.getChildren()::add);
        return content;
    }

    private static List<String> sentences(OutsideAddress link) {
        List<String> sentences = new ArrayList<>();
        if (!link.opens()) {
            sentences.add(Message.LINK_UNCLEAR.text());
        }
        if (!link.letters().isEmpty()) {
            sentences.add(Message.LINK_LETTERS.text(link.letters()));
            sentences.add(Message.LINK_LOOKALIKE.text());
        }
        if (!link.pretext().isEmpty()) {
            sentences.add(Message.LINK_PRETEXT.text(link.pretext(), link.site()));
        }
        return sentences;
    }

    private static Node square(QrCode code) {
        var modules = new SVGPath();
        modules.setContent(code.path());
        double side = QR_SIDE / code.size();
        modules.getTransforms().add(new Scale(side, side));
        // The path knows nothing of the white border; the square does.
        modules.setManaged(false);
        var square = new StackPane(modules);
        square.getStyleClass().add("qr");
        square.setMinSize(QR_SIDE, QR_SIDE);
        square.setMaxSize(QR_SIDE, QR_SIDE);
        square.setAccessibleText(Message.LINK_QR.text());
        square.setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        return square;
    }
}
