// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.notebook.CourseText;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passages;
import org.carrel.page.Page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All texts of a course, held while notes are looked for in them.
final class ReadCourse implements CourseText {
    private final Course course;
    private final Map<String, Passages> texts = new LinkedHashMap<>();
    private final Map<SectionId, String> hashes = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();

    ReadCourse(Course course) {
        this.course = course;
        for (Module module : course.modules()) {
            for (Section section : module.sections()) {
                modules.put(section.id().path(), module.id());
            }
        }
    }

    void add(Page page) {
        SectionId id = page.section().id();
        texts.put(id.path(), new Passages(id.path(), page.text(), page.outline()));
        hashes.put(id, page.text().hash());
    }

    /// What the notebook knows the course by; of one that it does not know, the course's own id, or none.
    String identity(Notebook notebook) {
        var fingerprint = new Fingerprint(hashes);
        return course.statedId()
                .or(
                        () ->
                                notebook.courses()
                                        .filter(
                                                known ->
                                                        known.fingerprint()
                                                                .sameCourseAs(fingerprint))
                                        .map(KnownCourse::course)
                                        .sorted()
                                        .findFirst())
                .orElse("");
    }

    @Override
    public boolean hasModule(String module) {
        return course.modules().stream().anyMatch(each -> each.id().equals(module));
    }

    @Override
    public Optional<Passages> section(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    @Override
    public Stream<Passages> others(String path) {
        String module = modules.getOrDefault(path, "");
        return Stream.concat(others(path, module, true), others(path, module, false));
    }

    private Stream<Passages> others(String path, String module, boolean within) {
        return texts.values().stream()
                .filter(text -> !text.section().equals(path))
                .filter(text -> module.equals(modules.getOrDefault(text.section(), "")) == within);
    }
}
