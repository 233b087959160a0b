// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.Optional;
import java.util.stream.Stream;

/// The texts of a course as it is today, as far as they were read.
public interface CourseText {
    boolean hasModule(String module);

    /// Empty where there is no such section.
    Optional<Passages> section(String path);

    /// All but that one: first those of its module, then the rest, each in the order of the course.
    Stream<Passages> others(String path);
}
