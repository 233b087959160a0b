// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/// Which entries a person wants to take along.
///
/// @param course its identity; null for all courses
/// @param module its id in that course; null for all of them
public record Extent(Set<Kind> kinds, @Nullable String course, @Nullable String module) {
    /// All there is.
    public static final Extent ALL = new Extent(EnumSet.allOf(Kind.class), null, null);

    public Extent {
        kinds = Set.copyOf(kinds);
        if (module != null && course == null) {
            throw new IllegalArgumentException("a module is one of a course: " + module);
        }
    }

    public static Extent of(String course) {
        return new Extent(ALL.kinds(), course, null);
    }

    /// An agenda is of all of a course, and goes with the notes.
    boolean wants(Agenda agenda) {
        return kinds.contains(Kind.NOTE)
                && module == null
                && (course == null || course.equals(agenda.course()));
    }

    boolean wants(Entry entry) {
        return kinds.contains(entry.kind())
                && (course == null || course.equals(entry.anchor().course()));
    }

    boolean wantsModule(String id) {
        return module == null || module.equals(id);
    }
}
