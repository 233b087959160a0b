// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Map;

/// By what a course is known again wherever it lies, though some of its text has changed.
///
/// @param hashes of each section's canonical text
public record Fingerprint(Map<SectionId, String> hashes) {
    public Fingerprint {
        hashes = Map.copyOf(hashes);
    }

    /// Whether half of either side is in the other, word for word and in its place. So one module
    /// opened by itself is known as part of its course.
    public boolean sameCourseAs(Fingerprint other) {
        long common =
                hashes.entrySet().stream()
                        .filter(
                                section ->
                                        section.getValue()
                                                .equals(other.hashes.get(section.getKey())))
                        .count();
        return common > 0 && 2 * common >= Math.min(hashes.size(), other.hashes.size());
    }
}
