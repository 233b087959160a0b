// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.jspecify.annotations.Nullable;

/// Where an entry belongs. What is stored here is changed by the person alone; where it is found today is a
/// [Placed].
///
/// @param course the course's identity
/// @param place the section's path, or the module's id where the entry belongs to all of it
/// @param title what the section or module was called then
/// @param passage null where the entry belongs to the whole section or module
public record Anchor(
        String course, Scope scope, String place, String title, @Nullable Passage passage) {
    public Anchor {
        if (course.isEmpty()) {
            throw new IllegalArgumentException("an entry belongs to a course");
        }
        if ((scope == Scope.PASSAGE) != (passage != null)) {
            throw new IllegalArgumentException(scope + " with passage " + passage);
        }
    }
}
