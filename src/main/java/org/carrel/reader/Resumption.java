// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.KeptCourse;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What was read last, so that the next start shows it without opening the course and making the page.
public final class Resumption {
    private final byte @Nullable [] course;
    private final byte @Nullable [] page;
    private final Consumer<Supplier<Optional<byte[]>>> keepCourse;
    private final Consumer<Supplier<Optional<byte[]>>> keepPage;
    private volatile @Nullable Course resumed;

    /// @param course that was kept; null for none
    /// @param page that was kept; null for none
    /// @param keepCourse saves without holding up the caller, if there is something to save
    /// @param keepPage the same
    public Resumption(
            byte @Nullable [] course,
            byte @Nullable [] page,
            Consumer<Supplier<Optional<byte[]>>> keepCourse,
            Consumer<Supplier<Optional<byte[]>>> keepPage) {
        this.course = course;
        this.page = page;
        this.keepCourse = keepCourse;
        this.keepPage = keepPage;
    }

    /// One that keeps nothing.
    public static Resumption none() {
        return new Resumption(null, null, _ -> {}, _ -> {});
    }

    /// The course, where it was kept and has not changed. Waits for the disk.
    public Optional<Course> course(Path place) {
        if (course == null) {
            return Optional.empty();
        }
        try {
            Optional<Course> found = KeptCourse.unpack(place, course);
            resumed = found.orElse(null);
            return found;
        } catch (IOException | RuntimeException e) {
            log("the course is opened", e);
            return Optional.empty();
        }
    }

    /// A course was opened.
    void opened(Course opened, PageRenderer pages) {
        if (!opened.equals(resumed)) {
            keepCourse.accept(() -> KeptCourse.pack(opened));
        } else if (page != null) {
            try {
                pages.resume(page);
            } catch (RuntimeException e) {
                log("the page is made", e);
            }
        }
    }

    /// A page has been in the view for a moment.
    void stood(Page shown, PageRenderer pages) {
        keepPage.accept(() -> pages.keep(shown));
    }

    private static void log(String what, Exception e) {
        System.getLogger(Resumption.class.getName())
                .log(System.Logger.Level.DEBUG, what + " anew: " + e.getClass().getName());
    }
}
