// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;
import org.carrel.workshop.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Every step of a real course is laid out as it is on stage, and nothing of it is cut off.
class StepsOfTheCourseTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");
    private static final int SHARE = 8;
    private static final List<Canvas> SCREENS = List.of(Canvas.PROJECTOR, new Canvas(1920, 1080));

    @TempDir Path folder;
    private Stand stand;
    private int steps;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the real course is not here: " + CORPUS);
        stand = new Stand(folder.resolve("scratch"));
    }

    @AfterEach
    void leave() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void fitTheScreenInAShareOfTheSections() throws Exception {
        assertEquals("", String.join("\n", look(SHARE)));
        assertTrue(steps > 400, "steps: " + steps);
    }

    @Test
    @Tag("long")
    void fitTheScreenInAllSections() throws Exception {
        assertEquals("", String.join("\n", look(1)));
        assertTrue(steps > 4000, "steps: " + steps);
    }

    /// @return what is cut off
    private List<String> look(int share) throws Exception {
        Course course = ((Opening.Opened) CourseOpener.open(CORPUS, Progress.NONE)).course();
        var renderer = new PageRenderer(course, Named::say, new WindowAddresses(course));
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < course.sections().size(); i += share) {
            Page page = page(renderer, course.sections().get(i));
            for (Canvas canvas : SCREENS) {
                look(page, canvas, cut);
            }
        }
        return cut;
    }

    private void look(Page page, Canvas canvas, List<String> cut) throws Exception {
        List<Step> all = stand.layOut(page, canvas, 200);
        String oracle = oracle();
        for (int at = 0; at < all.size(); at++) {
            steps++;
            Step step = all.get(at);
            boolean lastOfScreen =
                    at + 1 == all.size()
                            || !step.isOnScreenOf(all.get(at + 1))
                            || step.bottom() > 0;
            if (!lastOfScreen) {
                continue; // on the same screen more is still to come
            }
            stand.show(page, step, 200);
            String out = String.valueOf(stand.script(oracle));
            if (!out.isEmpty()) {
                cut.add(
                        "%s %.0f: step %d of %d, %s %d%%: %s"
                                .formatted(
                                        page.section().id(),
                                        canvas.height(),
                                        at + 1,
                                        all.size(),
                                        step.kind(),
                                        step.percent(),
                                        out));
            }
        }
    }

    private static String oracle() throws Exception {
        try (InputStream in = StepsOfTheCourseTest.class.getResourceAsStream("cut-off.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Page page(PageRenderer renderer, Section section) throws Exception {
        var task = new FutureTask<>(() -> renderer.render(section));
        new PageThread().newThread(task).start();
        return task.get(75, TimeUnit.SECONDS);
    }
}
