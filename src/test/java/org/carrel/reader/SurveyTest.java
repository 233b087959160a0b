// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Fingerprint;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.page.InWindow;
import org.carrel.page.PageRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SurveyTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Survey survey = new Survey(background);
    private final List<Fingerprint> finished = new ArrayList<>();
    private Course course;

    @BeforeEach
    void start() throws IOException {
        Path module = Files.createDirectories(folder.resolve("modules/bees"));
        for (String page : List.of("index", "section-1", "section-2")) {
            Files.writeString(
                    module.resolve(page + ".md"), "---\ntitle: T\n---\n[x](no-" + page + ".md)\n");
        }
        course =
                assertInstanceOf(Opening.Opened.class, CourseOpener.open(folder, Progress.NONE))
                        .course();
        survey.start(
                course,
                new PageRenderer(course, (label, _) -> label.name(), new InWindow()),
                finished::add);
    }

    private List<String> missing() {
        return survey.problemsProperty().get().stream().map(Problem::detail).toList();
    }

    @Test
    void waitsUntilNobodyElseReadsTheCourse() {
        background.finish();
        assertEquals(List.of(), finished);
    }

    @Test
    void makesNoPageThatIsKnownAndTellsAllInTheOrderOfTheCourse() {
        var id = new SectionId("bees/section-1");
        var told = new Problem(Problem.Cause.BROKEN_LINK, "bees/section-1", "told");
        survey.goOn(Map.of(id, new Surveyed("known", List.of(told))));
        background.finish();
        assertEquals("known", finished.getFirst().hashes().get(id));
        assertEquals(3, finished.getFirst().hashes().size());
        assertEquals(3, missing().size());
        assertEquals("told", missing().get(1));
        assertTrue(missing().getLast().contains("section-2"), missing().toString());
    }

    @Test
    void isSilentOnceTheCourseWasLeft() {
        survey.goOn(Map.of());
        survey.stop();
        background.finish();
        survey.goOn(Map.of());
        background.finish();
        assertEquals(List.of(), finished);
        assertEquals(List.of(), missing());
    }
}
