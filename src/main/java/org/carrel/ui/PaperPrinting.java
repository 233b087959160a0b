// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.Progress;
import org.carrel.export.Handout;
import org.carrel.reader.Background;
import org.carrel.reader.Handouts;
import org.carrel.reader.Notices;
import org.carrel.reader.Trouble;

import java.util.List;

/// Puts a handout on a printer's paper, as its PDF has it.
final class PaperPrinting {
    private final Background background;
    private final Notices notices;
    private final DialogFrame frame;
    private final Printers printers;
    private final Handouts handouts;

    PaperPrinting(
            Background background,
            Notices notices,
            DialogFrame frame,
            Printers printers,
            Handouts handouts) {
        this.background = background;
        this.notices = notices;
        this.frame = frame;
        this.printers = printers;
        this.handouts = handouts;
    }

    /// Asks for a printer, then makes it and prints.
    void print(Handout handout) {
        background
                .files()
                .run(
                        _ -> printers.names(),
                        names -> ask(names, handout),
                        _ -> notices.report(new Trouble.NoPrinter()),
                        Progress.NONE);
    }

    private void ask(List<String> names, Handout handout) {
        if (names.isEmpty()) {
            notices.report(new Trouble.NoPrinter());
            return;
        }
        PrintDialog.ofPages(frame, names)
                .ask()
                .ifPresent(wish -> handouts.make(handout, pdf -> print(pdf, handout, wish)));
    }

    private void print(byte[] pdf, Handout handout, PrintWish wish) {
        background
                .files()
                .run(
                        _ -> printers.print(pdf, wish, handout.title()),
                        printed -> {
                            if (!printed) {
                                notices.report(new Trouble.NoPrinter());
                            }
                        },
                        _ -> notices.report(new Trouble.NoPrinter()),
                        Progress.NONE);
    }
}
