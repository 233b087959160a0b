// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Scope;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the places that entries name come in the reading order of the open course.
final class CourseIndex {
    static final CourseIndex NONE = new CourseIndex("", null);

    private record Spot(Section section, Module module, int order) {}

    private final String course;
    private final Map<String, Spot> sections = new LinkedHashMap<>();
    private final Map<String, Module> modules = new LinkedHashMap<>();

    /// @param course its identity
    /// @param open null while none is
    CourseIndex(String course, @Nullable Course open) {
        this.course = course;
        if (open != null) {
            for (Module module : open.modules()) {
                modules.put(module.id(), module);
                for (Section section : module.sections()) {
                    sections.put(section.id().path(), new Spot(section, module, sections.size()));
                }
            }
        }
    }

    String course() {
        return course;
    }

    boolean isHere(Anchor anchor) {
        return anchor.course().equals(course) && !course.isEmpty();
    }

    /// In reading order.
    Stream<Section> sections() {
        return sections.values().stream().map(Spot::section);
    }

    Optional<Section> section(String path) {
        return Optional.ofNullable(sections.get(path)).map(Spot::section);
    }

    Optional<Module> module(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    /// What belongs to a module comes before its first section; what belongs nowhere, last.
    double order(Anchor anchor) {
        if (anchor.scope() == Scope.MODULE) {
            return module(anchor.place())
                    .map(module -> module.sections().getFirst().id().path())
                    .map(sections::get)
                    .map(spot -> spot.order() - 0.5)
                    .orElse(Double.MAX_VALUE);
        }
        Spot spot = sections.get(anchor.place());
        return spot == null ? Double.MAX_VALUE : spot.order();
    }

    /// The module's id; that of a section that is no longer there is told by its path.
    String module(Anchor anchor) {
        return anchor.scope() == Scope.MODULE ? anchor.place() : moduleOf(anchor.place());
    }

    String moduleOf(String section) {
        Spot spot = sections.get(section);
        if (spot != null) {
            return spot.module().id();
        }
        int slash = section.lastIndexOf('/');
        return slash < 0 ? "" : section.substring(0, slash);
    }

    /// What its section or module is called now; what it was called where there is none.
    String title(Anchor anchor) {
        Optional<String> now =
                !isHere(anchor)
                        ? Optional.empty()
                        : anchor.scope() == Scope.MODULE
                                ? module(anchor.place()).map(Module::title)
                                : section(anchor.place()).map(Section::label);
        return now.orElse(anchor.title());
    }
}
