// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.export.Extent;
import org.carrel.export.Gathered;
import org.carrel.export.Gathered.Noted;
import org.carrel.export.Gathering;
import org.carrel.export.Outline;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Resolver;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a notebook holds of one course, and where in the course as it is today. Reads all of the course, once.
final class CourseNotes {
    private final Course course;
    private final Notebook notebook;
    private @Nullable ReadCourse texts;

    CourseNotes(Course course, Notebook notebook) {
        this.course = course;
        this.notebook = notebook;
    }

    private ReadCourse texts() throws IOException {
        ReadCourse known = texts;
        if (known == null) {
            var fresh = new ReadCourse(course);
            CourseTask.renderAll(course, new NoAddresses(course), (page, _) -> fresh.add(page));
            texts = fresh;
            known = fresh;
        }
        return known;
    }

    Gathered gathered() throws IOException {
        String id = texts().identity(notebook);
        var resolver = new Resolver(texts());
        return new Gathering(
                        notebook,
                        List.of(Outline.of(id, course)),
                        entry -> Optional.of(resolver.place(entry)))
                .gather(Extent.of(id));
    }

    /// By the path of their section.
    Map<String, List<Noted>> bySection() throws IOException {
        return gathered().bySection();
    }

    List<Agenda> agendas() throws IOException {
        return notebook.agendas(texts().identity(notebook))
                .sorted(Comparator.comparing(Agenda::created))
                .toList();
    }
}
