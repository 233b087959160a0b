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

import java.util.function.Consumer;

/// Makes the pages of the open course that the person asks for, and citations of them.
final class Typesetter {
    private final Background background;
    private final Guard guard;
    private final Errand making = new Errand(Busy.Kind.OPENING);
    private final Errand citing = new Errand(Busy.Kind.OPENING);
    private @Nullable Course course;
    private @Nullable PageRenderer renderer;

    Typesetter(Background background, Guard guard) {
        this.background = background;
        this.guard = guard;
    }

    ReadOnlyObjectProperty<@Nullable Busy> makingProperty() {
        return making.busyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Busy> citingProperty() {
        return citing.busyProperty();
    }

    void enter(Course entered, PageRenderer pages) {
        course = entered;
        renderer = pages;
    }

    void leave() {
        stopMaking();
        citing.cancel();
        course = null;
        renderer = null;
    }

    /// After this the page asked for does not arrive.
    void stopMaking() {
        making.cancel();
    }

    void stopCiting() {
        citing.cancel();
    }

    /// @param again whether the person wants it tried whatever happened before
    void make(
            Section section,
            boolean again,
            Consumer<Guard.Made> done,
            Consumer<? super Exception> failed) {
        run(making, section, pages -> guard.make(pages, section, again), done, failed);
    }

    void cite(Section section, Consumer<Citation> done, Consumer<? super Exception> failed) {
        run(citing, section, pages -> pages.cite(section), done, failed);
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

    /// The view has the page now, in the place of any before.
    void given(Page page) {
        guard.given(page);
    }

    /// The page has been in the view for a moment, so its mark goes.
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
}
