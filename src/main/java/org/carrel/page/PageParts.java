// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// The text of a section and what stands where in it, for whoever looks for something.
///
/// @param parts in document order; one may be within another
public record PageParts(PageText text, List<Part> parts) {
    public PageParts {
        parts = List.copyOf(parts);
    }

    /// What a part of a section is.
    public enum Kind {
        HEADING,
        OBJECTIVES,
        REFLECTION,
        CASE_STUDY,
        EXPLANATORY,
        TIPS,
        WORKSHEET,
        VIDEO
    }

    /// @param start of it in the canonical text, in UTF-16 units
    /// @param end after its last character
    /// @param title of a box, or what stands nearest before it; of a heading its own words; empty for none
    public record Part(Kind kind, int start, int end, String title) {}
}
