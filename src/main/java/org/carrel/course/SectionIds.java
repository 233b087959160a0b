// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each page of a course its id, the same whatever of the course is opened.
final class SectionIds {
    private final Map<String, SectionId> byPath = new HashMap<>();

    /// @param pages all pages of the course
    SectionIds(List<String> pages) {
        Set<String> taken = new HashSet<>();
        pages.stream()
                .sorted(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(page -> byPath.put(page, new SectionId(free(page, taken))));
    }

    SectionId of(String page) {
        SectionId id = byPath.get(page);
        if (id == null) {
            throw new IllegalArgumentException("no page of this course: " + page);
        }
        return id;
    }

    /// Two pages may differ by {@code modules/} or their ending alone: the longer one keeps all of
    /// its path.
    private static String free(String page, Set<String> taken) {
        String folder = FileNames.folder(page);
        String path =
                (folder.startsWith("modules/") ? folder.substring(8) : folder)
                        + FileNames.stem(page);
        String free = taken.contains(FileNames.fold(path)) ? page : path;
        taken.add(FileNames.fold(free));
        return free;
    }
}
