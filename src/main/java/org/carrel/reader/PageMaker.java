// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.Citation;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Has the pages of the open course made in the background, and what else is asked of them there. Only the page asked
/// for last arrives.
final class PageMaker {
    private final Background background;
    private final Notices notices;
    private final Guard guard;
    private final Errand making = new Errand(Busy.Kind.OPENING);
    private final Errand citing = new Errand(Busy.Kind.OPENING);
    private @Nullable Course course;
    private @Nullable PageRenderer renderer;
    private Resumption resumption = Resumption.none();
    private @Nullable Page plain;

    PageMaker(Background background, Notices notices, Guard guard) {
        this.background = background;
        this.notices = notices;
        this.guard = guard;
    }

    /// From now on the page that stands is kept here for the next start.
    void resumeBy(Resumption keeper) {
        resumption = keeper;
    }

    /// What the person may wait for.
    List<ReadOnlyObjectProperty<@Nullable Busy>> waits() {
        return List.of(making.busyProperty(), citing.busyProperty());
    }

    /// Pages are those of this course from now on.
    void use(Course open, PageRenderer pages) {
        leave();
        course = open;
        renderer = pages;
    }

    void leave() {
        cancel();
        citing.cancel();
        course = null;
        renderer = null;
    }

    /// The page on its way is not wanted any more.
    void cancel() {
        making.cancel();
    }

    void stopCiting() {
        citing.cancel();
    }

    /// @param again whether the page is to be tried even if it stopped the program before
    /// @param failed is told before the person is
    void make(
            Section section,
            boolean again,
            Consumer<Page> done,
            Consumer<? super Exception> failed) {
        cancel();
        run(
                making,
                section,
                pages -> guard.make(pages, section, again),
                made -> {
                    done.accept(made.page());
                    guard.given(made.page());
                    plain = made.plain() ? made.page() : null;
                    if (made.plain()) {
                        notices.report(new Trouble.StoppedBefore(section));
                    }
                },
                e -> {
                    failed.accept(e);
                    notices.report(
                            GoneException.orElse(e, new Trouble.CannotShow(section, Why.of(e))));
                });
    }

    /// Finds out where the words of a section come from, also while a page is on its way.
    ///
    /// @param done hears of it later, unless the course can't be read any more
    void cite(Section section, Consumer<Citation> done) {
        run(
                citing,
                section,
                pages -> pages.cite(section),
                done,
                e ->
                        notices.report(
                                GoneException.orElse(
                                        e, new Trouble.CannotRead(section.label(), Why.of(e)))));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PageRenderer pages) throws Exception;
    }

    private <T> void run(
            Errand errand,
            Section section,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        Course open = course;
        PageRenderer pages = renderer;
        if (open != null && pages != null) {
            errand.run(
                    section.label(),
                    background.pages(),
                    _ -> GoneException.unlessThere(open, () -> work.on(pages)),
                    done,
                    failed);
        }
    }

    /// The page has been in the view for a moment.
    void stood(Page page) {
        PageRenderer pages = renderer;
        if (pages != null && !page.equals(plain)) {
            resumption.stood(page, pages);
        }
        background
                .pages()
                .run(
                        _ -> {
                            guard.stood(page);
                            return page;
                        },
                        _ -> {},
                        e -> {
                            throw new IllegalStateException(e);
                        },
                        Progress.NONE);
    }
}
