// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.Optional;

/// Asks where and how to print. JavaFX has no such dialog of its own, and on Linux shows one in another toolkit's looks;
/// elsewhere the system's own has the settings that only it knows.
final class PrintDialog {
    private static final int MOST_COPIES = 99;

    private final DialogFrame frame;
    private final boolean systemHasOwn;
    private boolean turns = true;
    private final ComboBox<String> names = new ComboBox<>();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final CheckBox sideways = new CheckBox(Message.PRINT_SIDEWAYS.text());

    /// @param printers by name; the first is chosen until the person chooses another
    /// @param systemHasOwn whether the system's own dialog is offered as well
    PrintDialog(DialogFrame frame, List<String> printers, boolean systemHasOwn) {
        this.frame = frame;
        this.systemHasOwn = systemHasOwn;
        names.getItems().setAll(printers);
        names.getSelectionModel().selectFirst();
        names.setMaxWidth(Double.MAX_VALUE);
        copies.setPrefWidth(96);
        copies.getEditor().setAccessibleText(Message.PRINT_COPIES.text());
    }

    /// For pages that are laid out already: they can't be turned, and the system has nothing to add.
    static PrintDialog ofPages(DialogFrame frame, List<String> printers) {
        var dialog = new PrintDialog(frame, printers, false);
        dialog.turns = false;
        return dialog;
    }

    /// What the person wants; empty when it is nothing printed.
    Optional<PrintWish> ask() {
        var print = new ButtonType(Message.PRINT_NOW.text(), ButtonData.OK_DONE);
        var more = new ButtonType(Message.PRINT_MORE.text(), ButtonData.LEFT);
        ButtonType cancel = DialogFrame.cancel();
        ButtonType[] buttons =
                systemHasOwn
                        ? new ButtonType[] {print, more, cancel}
                        : new ButtonType[] {print, cancel};
        ButtonType chosen =
                frame.dialog(Message.PRINT.plain(), form(), buttons).showAndWait().orElse(cancel);
        return chosen == cancel
                ? Optional.empty()
                : Optional.of(
                        new PrintWish(
                                names.getValue(),
                                copies.getValue(),
                                sideways.isSelected(),
                                chosen == more));
    }

    private Node form() {
        var form = new GridPane(12, 12);
        form.addRow(0, named(Message.PRINT_PRINTER, names), names);
        form.addRow(1, named(Message.PRINT_COPIES, copies), copies);
        if (turns) {
            form.add(sideways, 1, 2);
        }
        return form;
    }

    private static Label named(Message words, Node control) {
        var label = new Label(words.text());
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        control.setAccessibleText(words.text());
        return label;
    }
}
