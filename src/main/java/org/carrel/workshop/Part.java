// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.carrel.course.SectionId;
import org.jspecify.annotations.Nullable;

/// One part of a show: a section, or what people do instead of looking.
///
/// @param section null but for a section
/// @param title for the people in the room
/// @param minutes that are planned for it; 0 where nobody planned
public record Part(Kind kind, @Nullable SectionId section, String title, int minutes) {
    public enum Kind {
        SECTION,
        ACTIVITY,
        BREAK
    }

    public Part {
        if ((kind == Kind.SECTION) != (section != null)) {
            throw new IllegalArgumentException("a section, and nothing else, has an id: " + title);
        }
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes of a part: " + minutes);
        }
    }

    public static Part of(SectionId section, String title, int minutes) {
        return new Part(Kind.SECTION, section, title, minutes);
    }
}
