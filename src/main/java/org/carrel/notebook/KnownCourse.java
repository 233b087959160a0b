// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.course.Fingerprint;

import java.util.UUID;

/// A course that entries belong to, to know it again on any computer.
///
/// @param course its identity
/// @param fingerprint empty as long as its pages have not all been read
public record KnownCourse(String course, String title, Fingerprint fingerprint) implements Item {
    @Override
    public UUID id() {
        return Ids.of("course", course);
    }
}
