// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.carrel.course.Section;

import java.util.List;

/// What is presented, in its order: an agenda with all its parts, or one section.
///
/// @param name for the trainer
public record Show(String name, List<Part> parts) {
    public Show {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a show has parts: " + name);
        }
    }

    /// One section, for which no time is planned.
    public static Show of(Section section) {
        return new Show(section.label(), List.of(Part.of(section.id(), section.label(), 0)));
    }

    /// That are planned for all of it; 0 where nobody planned.
    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }
}
