// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.export.Extent;
import org.carrel.export.Gathered.OfCourse;
import org.carrel.export.Gathered.OfModule;
import org.carrel.export.Outline;
import org.carrel.reader.Exporting;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where notes may be taken from: all courses, one of them, or one of its modules.
///
/// @param words to choose it by
record ExportScope(String words, @Nullable String course, @Nullable String module) {
    private static final String STEP = "\u2003";

    /// What there is to choose from, the open course first.
    static List<ExportScope> all(Exporting exporting) {
        String open = exporting.open().map(Outline::course).orElse("");
        List<ExportScope> all = new ArrayList<>();
        List<OfCourse> courses =
                exporting.gather(Extent.ALL).courses().stream()
                        .sorted(Comparator.comparing(course -> !course.id().equals(open)))
                        .toList();
        for (OfCourse course : courses) {
            all.add(new ExportScope(AlongMessage.COURSE.text(course.title()), course.id(), null));
            for (OfModule module : course.modules()) {
                all.add(
                        new ExportScope(
                                STEP + AlongMessage.MODULE.text(module.title()),
                                course.id(),
                                module.id()));
            }
        }
        if (all.isEmpty() || courses.size() > 1) {
            all.add(new ExportScope(AlongMessage.ALL_COURSES.text(), null, null));
        }
        return all;
    }

    @Override
    public String toString() {
        return words;
    }
}
