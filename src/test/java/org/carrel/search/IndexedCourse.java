// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.InWindow;
import org.carrel.page.PageRenderer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A course that was read into an index.
record IndexedCourse(Course course, PageRenderer pages, SectionIndex index)
        implements AutoCloseable {
    static Course open(Path place) throws IOException {
        return assertInstanceOf(Opening.Opened.class, CourseOpener.open(place, Progress.NONE))
                .course();
    }

    static PageRenderer pages(Course course) {
        return new PageRenderer(course, (label, _) -> label.name(), new InWindow());
    }

    static IndexedCourse of(Path place) throws IOException {
        Course course = open(place);
        return of(course, SectionIndex.inMemory(course.language()));
    }

    static IndexedCourse of(Course course, SectionIndex index) throws IOException {
        PageRenderer pages = pages(course);
        var indexing = new Indexing(course, pages, pages::parts, index);
        while (indexing.goOn(1_000_000_000)) {}
        return new IndexedCourse(course, pages, index);
    }

    /// @param files path and text by turns
    static Path write(Path folder, String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Path file = folder.resolve(files[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        return folder;
    }

    String text(Section section) throws IOException {
        return pages.parts(section, course.read(section)).text().text();
    }

    List<String> sections(String words) throws IOException {
        return sections(Asked.of(words));
    }

    List<String> sections(Asked asked) throws IOException {
        return index.answer(asked).found().stream().map(Found::section).toList();
    }

    Excerpt excerpt(String words) throws IOException {
        Asked asked = Asked.of(words);
        List<Found> found = index.answer(asked).found().subList(0, 1);
        return index.excerpts(asked, found).values().iterator().next();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
