// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Placed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries in the order in which they stand in their courses. Made by [Gathering].
///
/// @param agendas of all of a course; none where only a part of it is wanted
public record Gathered(List<OfCourse> courses, List<Agenda> agendas) {
    public Gathered {
        courses = List.copyOf(courses);
        agendas = List.copyOf(agendas);
    }

    /// What belongs to one course.
    ///
    /// @param id the course's identity
    public record OfCourse(String id, String title, List<OfModule> modules) {
        public OfCourse {
            modules = List.copyOf(modules);
        }

        Stream<Noted> entries() {
            return modules.stream().flatMap(OfModule::entries);
        }
    }

    public record OfModule(String id, String title, List<OfSection> sections) {
        public OfModule {
            sections = List.copyOf(sections);
        }

        Stream<Noted> entries() {
            return sections.stream().flatMap(section -> section.entries().stream());
        }
    }

    /// What belongs to one section, or to a module as a whole.
    ///
    /// @param path empty for the module as a whole
    /// @param source the section's file below the course's root, as far as anyone knows
    public record OfSection(String path, String title, String source, List<Noted> entries) {
        public OfSection {
            entries = List.copyOf(entries);
        }
    }

    /// An entry as it stands today.
    ///
    /// @param placed where it is found; empty where nobody looked
    public record Noted(Entry entry, Optional<Placed> placed) {}

    /// How many there are of each kind.
    public record Counts(long notes, long highlights, long bookmarks) {
        public long all() {
            return notes + highlights + bookmarks;
        }
    }

    public Stream<Noted> entries() {
        return courses.stream().flatMap(OfCourse::entries);
    }

    /// Those of each section, by its path; without what belongs to a module as a whole.
    public Map<String, List<Noted>> bySection() {
        return courses.stream()
                .flatMap(course -> course.modules().stream())
                .flatMap(module -> module.sections().stream())
                .filter(section -> !section.path().isEmpty())
                .collect(
                        Collectors.toMap(OfSection::path, OfSection::entries, (first, _) -> first));
    }

    public Counts counts() {
        return new Counts(count(Kind.NOTE), count(Kind.HIGHLIGHT), count(Kind.BOOKMARK));
    }

    private long count(Kind kind) {
        return entries().filter(noted -> noted.entry().kind() == kind).count();
    }
}
