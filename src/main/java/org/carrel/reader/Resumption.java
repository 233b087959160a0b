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
    private byte @Nullable [] course;
    private byte @Nullable [] page;
    private final Consumer<Supplier<Optional<byte[]>>> keepCourse;
    private final Consumer<Supplier<Optional<byte[]>>> keepPage;
    private @Nullable Course resumed;

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

    /// The course, where it was kept and has not changed; it is given out once. Waits for the disk.
    public synchronized Optional<Course> course(Path place) {
        byte[] kept = course;
        course = null;
        if (kept == null) {
            return Optional.empty();
        }
        try {
            Optional<Course> found = KeptCourse.unpack(place, kept);
            resumed = found.orElse(null);
            return found;
        } catch (IOException | RuntimeException e) {
            log("the course is opened", e);
            return Optional.empty();
        }
    }

    /// A course was opened. What was kept serves the first one only, and is held no longer.
    synchronized void opened(Course opened, PageRenderer pages) {
        byte[] first = page;
        if (!opened.equals(resumed)) {
            keepCourse.accept(() -> KeptCourse.pack(opened));
        } else if (first != null) {
            resume(pages, first);
        }
        resumed = null;
        page = null;
    }

    private static void resume(PageRenderer pages, byte[] page) {
        try {
            pages.resume(page);
        } catch (RuntimeException e) {
            log("the page is made", e);
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
