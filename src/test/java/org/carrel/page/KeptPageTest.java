// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class KeptPageTest {
    private static final String TEXT =
            """
            ---
            title: Boats
            ---
            ## Hull

            ![A hull](hull.png) {% include none.html %}

            [Sails](sails.html#mast), [plan](plan.pdf), [gone](gone.html), [up](#hull),
            [far](https://example.org/), [odd](javascript:alert) *and \u201Cmore\u201D*
            """;

    @TempDir Path folder;

    private Path zip;
    private Course course;
    private Section section;
    private PageRenderer pages;
    private Page page;
    private byte[] kept;

    @BeforeEach
    void keep() throws IOException {
        zip = zip("a.zip", "On sails.");
        course = open(zip);
        section = course.sections().getFirst();
        pages = renderer(course, "one");
        page = pages.render(section);
        kept = pages.keep(page).orElseThrow();
    }

    private Path zip(String name, String sails) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each :
                    Map.of(
                                    "modules/boats/index.md",
                                    TEXT,
                                    "modules/boats/sails.md",
                                    "---\ntitle: Sails\n---\n" + sails,
                                    "modules/boats/hull.png",
                                    "png",
                                    "modules/boats/plan.pdf",
                                    "pdf")
                            .entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Course open(Path place) throws IOException {
        return assertInstanceOf(Opening.Opened.class, CourseOpener.open(place, Progress.NONE))
                .course();
    }

    private static PageRenderer renderer(Course course, String window) {
        return new PageRenderer(
                course,
                (label, _) -> label.name(),
                new InWindow(path -> "carrel://" + window + "/" + path));
    }

    @Test
    void isThePageInTheWindowThatIsThereNow() throws IOException {
        PageRenderer next = renderer(open(zip), "two");
        next.resume(kept);
        Page resumed = next.render(section);
        assertTrue(page.body().contains("carrel://one/"), page.body());
        assertTrue(page.links().size() >= 5, page.links().toString());
        assertTrue(!page.problems().isEmpty() && !page.outline().isEmpty());
        assertEquals(renderer(course, "two").render(section), resumed);
    }

    @Test
    void isGivenOutOnce() throws IOException {
        PageRenderer next = renderer(course, "one");
        next.resume(kept);
        Page first = next.render(section);
        Page second = next.render(section);
        assertEquals(first, second);
        assertNotSame(first.body(), second.body());
    }

    @Test
    void standsForNoOtherSection() throws IOException {
        PageRenderer next = renderer(course, "one");
        next.resume(kept);
        Section other = course.sections().get(1);
        assertEquals(other, next.render(other).section());
    }

    @Test
    void isNotThatOfACourseThatChanged() throws IOException {
        PageRenderer next = renderer(open(zip("a.zip", "On other sails.")), "one");
        next.resume(kept);
        Page made = next.render(section);
        assertNotSame(page.body(), made.body());
        assertEquals(page.body(), made.body());
    }

    @Test
    void isKeptOfNoFolder() throws IOException {
        Path modules = Files.createDirectories(folder.resolve("course/modules/boats"));
        Files.writeString(modules.resolve("index.md"), TEXT);
        Course other = open(folder.resolve("course"));
        PageRenderer made = renderer(other, "one");
        assertEquals(Optional.empty(), made.keep(made.render(other.sections().getFirst())));
    }

    @Test
    void whatIsCutShortThrows() {
        for (int length = 0; length < kept.length; length++) {
            byte[] part = Arrays.copyOf(kept, length);
            assertThrows(RuntimeException.class, () -> pages.resume(part), "length " + length);
        }
    }
}
