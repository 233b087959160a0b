// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.time.Instant;
import java.util.UUID;

/// Where a person left a course.
///
/// @param course its identity
/// @param section its path
/// @param start where the first visible block starts in the canonical text, in code points
/// @param within how much of that block was above the window's edge, from 0 to 1
public record LastRead(String course, String section, int start, double within, Instant when)
        implements Item {
    @Override
    public UUID id() {
        return Ids.of("last-read", course);
    }
}
