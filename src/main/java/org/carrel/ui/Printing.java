// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.print.PrinterJob;

import org.carrel.course.Progress;
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
import org.carrel.ui.web.NoEvents;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Puts a section on paper: from a page of its own, so that the one being read stays as it is.
final class Printing {
    private final Background background;
    private final Notices notices;
    private final DialogFrame frame;
    private final Printers printers;
    private final Path scratch;

    /// The pages on their way to a printer; held, or nobody would see them arrive.
    private final Set<PageView> papers = new HashSet<>();

    /// @param scratch a folder of this process alone
    Printing(
            Background background,
            Notices notices,
            DialogFrame frame,
            Printers printers,
            Path scratch) {
        this.background = background;
        this.notices = notices;
        this.frame = frame;
        this.printers = printers;
        this.scratch = scratch.resolve("paper");
    }

    /// Asks for a printer, then prints.
    void print(Page page, String language) {
        behind(printers::names, known -> ask(known, page, language));
    }

    private void ask(List<String> known, Page page, String language) {
        if (known.isEmpty()) {
            notices.report(new Trouble.NoPrinter());
            return;
        }
        boolean systemHasOwn = OperatingSystem.ofThisComputer() != OperatingSystem.LINUX;
        new PrintDialog(frame, known, systemHasOwn)
                .ask()
                .ifPresent(
                        wish ->
                                behind(
                                        () -> Optional.ofNullable(printers.job(wish)),
                                        job -> start(job, wish, page, language)));
    }

    private void start(Optional<PrinterJob> made, PrintWish wish, Page page, String language) {
        if (made.isEmpty()) {
            notices.report(new Trouble.NoPrinter());
            return;
        }
        PrinterJob job = made.get();
        if (wish.more() && !job.showPrintDialog(frame.owner().orElse(null))) {
            job.cancelJob();
            return;
        }
        job.getJobSettings().setJobName(page.section().title());
        print(job, page, language);
    }

    /// The system may take its time to tell of its printers, and fail.
    private <T> void behind(Callable<T> asking, Consumer<T> answer) {
        background
                .files()
                .run(
                        _ -> asking.call(),
                        answer,
                        _ -> notices.report(new Trouble.NoPrinter()),
                        Progress.NONE);
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
                        new NoEvents());
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
}
