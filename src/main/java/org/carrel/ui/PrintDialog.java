// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;

import org.carrel.storage.OperatingSystem;

import java.util.List;

/// Asks where and how to print. JavaFX has no such dialog of its own, and on Linux shows one in another toolkit's looks;
/// elsewhere the system's own has the settings that only it knows.
final class PrintDialog {
    private static final int MOST_COPIES = 99;

    private final DialogFrame frame;
    private final List<Printer> printers;
    private final ComboBox<String> names = new ComboBox<>();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final CheckBox sideways = new CheckBox(Message.PRINT_SIDEWAYS.text());

    PrintDialog(DialogFrame frame, List<Printer> known, PrinterJob job) {
        this.frame = frame;
        printers = List.copyOf(known);
        names.getItems().setAll(known.stream().map(Printer::getName).toList());
        names.setValue(job.getPrinter().getName());
        names.setMaxWidth(Double.MAX_VALUE);
        copies.setPrefWidth(96);
    }

    /// Sets up the job as the person wants it.
    ///
    /// @return whether to print
    boolean ask(PrinterJob job) {
        var print = new ButtonType(Message.PRINT_NOW.text(), ButtonData.OK_DONE);
        var more = new ButtonType(Message.PRINT_MORE.text(), ButtonData.LEFT);
        ButtonType cancel = DialogFrame.cancel();
        boolean hasOwn = OperatingSystem.ofThisComputer() != OperatingSystem.LINUX;
        ButtonType[] buttons =
                hasOwn ? new ButtonType[] {print, more, cancel} : new ButtonType[] {print, cancel};
        ButtonType chosen =
                frame.dialog(Message.PRINT.plain(), form(), buttons).showAndWait().orElse(cancel);
        if (chosen == cancel) {
            return false;
        }
        Printer printer = printers.get(names.getSelectionModel().getSelectedIndex());
        job.setPrinter(printer);
        job.getJobSettings().setCopies(copies.getValue());
        job.getJobSettings()
                .setPageLayout(
                        printer.createPageLayout(
                                printer.getDefaultPageLayout().getPaper(),
                                sideways.isSelected()
                                        ? PageOrientation.LANDSCAPE
                                        : PageOrientation.PORTRAIT,
                                Printer.MarginType.DEFAULT));
        return chosen == print || job.showPrintDialog(frame.owner().orElse(null));
    }

    private Node form() {
        var form = new GridPane(12, 12);
        form.addRow(0, named(Message.PRINT_PRINTER, names), names);
        form.addRow(1, named(Message.PRINT_COPIES, copies), copies);
        form.add(sideways, 1, 2);
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
