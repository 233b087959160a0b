// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.Addresses;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.ui.Named;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What the commands without a window have in common: a course is opened, every page of it is made, and the exit code
/// says how that went.
final class CourseTask {
    static final int READABLE = 0;
    static final int CONTENT_LOST = 1;
    static final int NOT_A_COURSE = 2;

    /// Takes the pages one by one, in reading order, on the thread they are made on.
    @FunctionalInterface
    interface Pages {
        void take(Page page, PageRenderer renderer) throws IOException;
    }

    private CourseTask() {}

    /// Does something with a course on a thread that can render it.
    static int with(Path place, PrintWriter err, Work work) throws Exception {
        var task =
                new FutureTask<>(
                        (Callable<Integer>)
                                () ->
                                        switch (CourseOpener.open(place, Progress.NONE)) {
                                            case Opening.Refused(
                                                            Path refused,
                                                            Opening.Reason reason) -> {
                                                err.println(Named.refused(reason, refused));
                                                yield NOT_A_COURSE;
                                            }
                                            case Opening.Opened(Course course) -> work.on(course);
                                        });
        new PageThread().newThread(task).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @FunctionalInterface
    interface Work {
        int on(Course course) throws Exception;
    }

    /// Makes every page; what can't be read is a problem as well.
    static List<Problem> renderAll(Course course, Addresses addresses, Pages pages)
            throws IOException {
        List<Problem> problems = new ArrayList<>(course.problems());
        var renderer = new PageRenderer(course, Named::say, addresses);
        for (Section section : course.sections()) {
            Page page;
            try {
                page = renderer.render(section);
            } catch (IOException e) {
                problems.add(Problem.notRead(section, e));
                continue;
            }
            problems.addAll(page.problems());
            pages.take(page, renderer);
        }
        return problems;
    }

    static int exitCode(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.kind().losesContent())
                ? CONTENT_LOST
                : READABLE;
    }
}
