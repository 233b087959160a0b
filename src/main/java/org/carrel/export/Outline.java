// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a course calls its modules and sections, and their order.
///
/// @param course its identity
public record Outline(String course, String title, List<Module> modules) {
    /// A module as far as notes need it.
    ///
    /// @param id as {@link org.carrel.course.Module#id()}
    public record Module(String id, String title, List<Section> sections) {
        public Module {
            sections = List.copyOf(sections);
        }
    }

    /// A section as far as notes need it.
    ///
    /// @param path its id
    /// @param source its file, as a path below the course's root
    public record Section(String path, String title, String source) {}

    public Outline {
        modules = List.copyOf(modules);
    }

    /// Of an open course.
    ///
    /// @param identity what the course is known by in the notebook
    public static Outline of(String identity, Course course) {
        return new Outline(
                identity,
                course.title(),
                course.modules().stream()
                        .map(
                                module ->
                                        new Module(
                                                module.id(),
                                                module.title(),
                                                module.sections().stream()
                                                        .map(
                                                                section ->
                                                                        new Section(
                                                                                section.id().path(),
                                                                                section.label(),
                                                                                section.source()))
                                                        .toList()))
                        .toList());
    }

    /// Of a course of which nothing more is known.
    static Outline unknown(String course, String title) {
        return new Outline(course, title, List.of());
    }

    /// Where each section and module stands in reading order, by its path or id.
    Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        for (Module module : modules) {
            order.putIfAbsent(module.id(), order.size());
            module.sections().forEach(section -> order.putIfAbsent(section.path(), order.size()));
        }
        return order;
    }

    Optional<Module> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }
}
