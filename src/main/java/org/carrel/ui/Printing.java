// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.print.Printer;
import javafx.print.PrinterJob;

import org.carrel.course.Progress;
import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.carrel.reader.Background;
import org.carrel.reader.Done;
import org.carrel.reader.Notices;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.carrel.reader.Trouble;
import org.carrel.reader.Zoom;
import org.carrel.storage.OperatingSystem;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts a section on paper: from a page of its own, so that the one being read stays as it is.
final class Printing {
    private final Background background;
    private final Notices notices;
    private final DialogFrame frame;
    private final Path scratch;

    /// What Java prints with on Linux, by its full name.
    private static final Path LINE_PRINTER = Path.of("/usr/bin/lpr");

    /// The pages on their way to a printer; held, or nobody would see them arrive.
    private final Set<PageView> papers = new HashSet<>();

    /// @param scratch a folder of this process alone
    Printing(Background background, Notices notices, DialogFrame frame, Path scratch) {
        this.background = background;
        this.notices = notices;
        this.frame = frame;
        this.scratch = scratch.resolve("paper");
    }

    /// Asks for a printer, then prints. The system may take its time to name its printers.
    void print(Page page, String language) {
        background
                .files()
                .run(
                        _ -> printers(),
                        known -> ask(known, page, language),
                        _ -> notices.report(new Trouble.NoPrinter()),
                        Progress.NONE);
    }

    /// The system's own choice first, if it has one. None where Java could not hand anything to them: on Linux it prints
    /// by a program that may not be installed.
    private static List<Printer> printers() {
        if (OperatingSystem.ofThisComputer() == OperatingSystem.LINUX
                && !Files.isExecutable(LINE_PRINTER)) {
            return List.of();
        }
        Printer usual = Printer.getDefaultPrinter();
        return Printer.getAllPrinters().stream()
                .sorted(Comparator.comparing(printer -> !printer.equals(usual)))
                .toList();
    }

    private void ask(List<Printer> known, Page page, String language) {
        PrinterJob job = known.isEmpty() ? null : PrinterJob.createPrinterJob(known.getFirst());
        if (job == null) {
            notices.report(new Trouble.NoPrinter());
        } else if (new PrintDialog(frame, known, job).ask(job)) {
            job.getJobSettings().setJobName(page.section().title());
            print(job, page, language);
        } else {
            job.cancelJob();
        }
    }

    private void print(PrinterJob job, Page page, String language) {
        var shown = new ReadOnlyObjectWrapper<@Nullable Shown>(new Shown(page, "", Place.TOP));
        var view =
                new PageView(
                        shown,
                        () -> language,
                        new ReadOnlyObjectWrapper<>(Theme.LIGHT),
                        new ReadOnlyIntegerWrapper(Zoom.NORMAL),
                        scratch,
                        new OnPaper());
        papers.add(view);
        view.whenReady(
                () -> {
                    if (view.print(job)) {
                        notices.report(new Done.Printed());
                    } else {
                        notices.report(new Trouble.CannotPrint(page.section()));
                    }
                    papers.remove(view);
                });
    }

    /// Nobody does anything on paper.
    private static final class OnPaper implements PageView.Events {
        @Override
        public void follow(Target target) {}

        @Override
        public void reached(Place place) {}

        @Override
        public void leaving() {}

        @Override
        public void copy(String text) {}

        @Override
        public void painted(Page page) {}
    }
}
