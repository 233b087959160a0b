// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Asks what something is to be called.
final class NameDialog {
    private NameDialog() {}

    /// The name, without blanks around it; empty where the person left it.
    static Optional<String> ask(DialogFrame frame, Wording title, String before) {
        var field = new TextField(before);
        field.setAccessibleText(AgendaMessage.NAME.text());
        var label = new Label(AgendaMessage.NAME.text());
        label.setLabelFor(field);
        var take = new ButtonType(AgendaMessage.NAME_TAKE.text(), ButtonData.OK_DONE);
        ButtonType cancel = DialogFrame.cancel();
        var dialog = frame.dialog(title.text(), new VBox(8, label, field), take, cancel);
        var button = (Button) dialog.getDialogPane().lookupButton(take);
        button.disableProperty().bind(field.textProperty().map(String::isBlank).orElse(true));
        dialog.setOnShown(
                _ ->
                        Platform.runLater(
                                () -> {
                                    field.requestFocus();
                                    field.selectAll();
                                }));
        return dialog.showAndWait().orElse(cancel) == take
                ? Optional.of(field.getText().strip())
                : Optional.empty();
    }
}
