// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.print.PrinterJob;
import javafx.stage.Stage;

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
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts a section on paper: from a page of its own, so that the one being read stays as it is.
final class Printing {
    private final Background background;
    private final Notices notices;
    private final Supplier<Optional<Stage>> owner;
    private final Path scratch;

    /// The page on its way to the printer; held, or nobody would see it arrive.
    private @Nullable PageView paper;

    /// @param scratch a folder of this process alone
    Printing(
            Background background, Notices notices, Supplier<Optional<Stage>> owner, Path scratch) {
        this.background = background;
        this.notices = notices;
        this.owner = owner;
        this.scratch = scratch.resolve("paper");
    }

    /// Asks for printer and pages, then prints. The system may take its time to name its printers.
    void print(Page page, String language) {
        background
                .files()
                .run(
                        _ -> Optional.ofNullable(PrinterJob.createPrinterJob()),
                        job ->
                                job.ifPresentOrElse(
                                        found -> ask(found, page, language),
                                        () -> notices.report(new Trouble.NoPrinter())),
                        _ -> notices.report(new Trouble.NoPrinter()),
                        Progress.NONE);
    }

    private void ask(PrinterJob job, Page page, String language) {
        job.getJobSettings().setJobName(page.section().title());
        if (!job.showPrintDialog(owner.get().orElse(null))) {
            job.cancelJob();
            return;
        }
        var shown = new ReadOnlyObjectWrapper<@Nullable Shown>(new Shown(page, "", Place.TOP));
        var view =
                new PageView(
                        shown,
                        () -> language,
                        new ReadOnlyObjectWrapper<>(Theme.LIGHT),
                        new ReadOnlyIntegerWrapper(Zoom.NORMAL),
                        scratch,
                        new OnPaper());
        paper = view;
        view.whenReady(
                () -> {
                    if (view.print(job)) {
                        notices.report(new Done.Printed());
                    } else {
                        notices.report(new Trouble.CannotPrint(page.section()));
                    }
                    paper = null;
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
