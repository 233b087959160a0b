// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.course.Progress;
import org.carrel.export.Handout;
import org.carrel.reader.Background;
import org.carrel.reader.Handouts;

import java.util.List;

/// Puts a handout on a printer's paper, as its PDF has it.
final class PaperPrinting {
    private final Background background;
    private final DialogFrame frame;
    private final Printers printers;
    private final Handouts handouts;

    PaperPrinting(Background background, DialogFrame frame, Printers printers, Handouts handouts) {
        this.background = background;
        this.frame = frame;
        this.printers = printers;
        this.handouts = handouts;
    }

    /// Asks for a printer, then makes it and prints.
    ///
    /// @param none runs where there is no printer, or it takes nothing
    void print(Handout handout, Runnable none) {
        background
                .files()
                .run(
                        _ -> printers.names(),
                        names -> ask(names, handout, none),
                        _ -> none.run(),
                        Progress.NONE);
    }

    private void ask(List<String> names, Handout handout, Runnable none) {
        if (names.isEmpty()) {
            none.run();
            return;
        }
        PrintDialog.ofPages(frame, names)
                .ask()
                .ifPresent(wish -> handouts.make(handout, pdf -> print(pdf, handout, wish, none)));
    }

    private void print(byte[] pdf, Handout handout, PrintWish wish, Runnable none) {
        background
                .files()
                .run(
                        _ -> printers.print(pdf, wish, handout.title()),
                        printed -> {
                            if (!printed) {
                                none.run();
                            }
                        },
                        _ -> none.run(),
                        Progress.NONE);
    }
}
