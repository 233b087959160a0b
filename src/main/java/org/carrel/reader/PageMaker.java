// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.Citation;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Has the pages of the open course made in the background, and what else is asked of them there. Only the page asked
/// for last arrives.
final class PageMaker {
    private final Background background;
    private final Notices notices;
    private final Guard guard;
    private Background.Running making = () -> {};
    private @Nullable PageRenderer renderer;

    PageMaker(Background background, Notices notices, Guard guard) {
        this.background = background;
        this.notices = notices;
        this.guard = guard;
    }

    /// Pages are those of this course from now on; null for none.
    void use(@Nullable PageRenderer pages) {
        cancel();
        renderer = pages;
    }

    /// The page on its way is not wanted any more.
    void cancel() {
        making.cancel();
    }

    /// @param again whether the page is to be tried even if it stopped the program before
    /// @param failed is told before the person is
    void make(Section section, boolean again, Consumer<Page> done, Runnable failed) {
        cancel();
        PageRenderer pages = renderer;
        if (pages != null) {
            making =
                    background
                            .pages()
                            .run(
                                    _ -> guard.make(pages, section, again),
                                    made -> {
                                        done.accept(made.page());
                                        guard.given(made.page());
                                        if (made.plain()) {
                                            notices.report(new Trouble.StoppedBefore(section));
                                        }
                                    },
                                    e -> {
                                        failed.run();
                                        notices.report(new Trouble.CannotShow(section, Why.of(e)));
                                    },
                                    Progress.NONE);
        }
    }

    /// The page has been in the view for a moment.
    void stood(Page page) {
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

    /// Finds out where the words of a section come from, also while a page is on its way.
    ///
    /// @param done hears of it later, unless the course can't be read any more
    void cite(Section section, Consumer<Citation> done) {
        PageRenderer pages = renderer;
        if (pages != null) {
            background
                    .pages()
                    .run(
                            _ -> pages.cite(section),
                            done,
                            e -> notices.report(new Trouble.CannotRead(section.label(), Why.of(e))),
                            Progress.NONE);
        }
    }
}
