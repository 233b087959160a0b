// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/// Opens places as courses, in the background; of several that are asked for only the last one comes in. What is none, or
/// can't be read, is told and changes nothing.
final class CourseDoor {
    private final Background background;
    private final Notices notices;
    private final BiConsumer<Course, Start> opened;
    private final Errand opening = new Errand(Busy.Kind.OPENING);

    /// Where to begin in a course, once it is open.
    ///
    /// @param section null for where it was left, or the beginning
    /// @param at null for where the section was left
    /// @param again whether its page is to be tried even if it stopped the program before
    record Start(@Nullable SectionId section, @Nullable Place at, boolean again) {
        static final Start WHERE_IT_WAS_LEFT = new Start(null, null, false);
    }

    /// @param opened takes what came in
    CourseDoor(Background background, Notices notices, BiConsumer<Course, Start> opened) {
        this.background = background;
        this.notices = notices;
        this.opened = opened;
    }

    ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
        return opening.busyProperty();
    }

    void open(Path path, Start start) {
        open(path, start, progress -> CourseOpener.open(path, progress));
    }

    /// Takes what is being opened ahead of the window; at once where that is done.
    void open(Path path, CompletableFuture<Opening> ahead) {
        if (ahead.state() == Future.State.SUCCESS) {
            take(Start.WHERE_IT_WAS_LEFT, ahead.resultNow());
        } else {
            open(path, Start.WHERE_IT_WAS_LEFT, progress -> waitFor(path, ahead, progress));
        }
    }

    private static Opening waitFor(Path path, CompletableFuture<Opening> ahead, Progress progress)
            throws IOException, InterruptedException {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            return CourseOpener.open(path, progress); // and fails here, where somebody hears of it
        }
    }

    private void open(Path path, Start start, Background.Work<Opening> work) {
        notices.passOn();
        Path last = path.getFileName();
        opening.run(
                String.valueOf(last == null ? path : last),
                background.files(),
                work,
                answer -> take(start, answer),
                e -> notices.report(new Trouble.CannotOpen(path, Why.of(e))));
    }

    private void take(Start start, Opening answer) {
        switch (answer) {
            case Opening.Refused(Path refused, Opening.Reason why) ->
                    notices.report(new Trouble.NotACourse(refused, why));
            case Opening.Opened(Course course) -> opened.accept(course, start);
        }
    }

    void cancel() {
        opening.cancel();
    }
}
