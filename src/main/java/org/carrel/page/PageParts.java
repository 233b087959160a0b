// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.List;

/// The text of a section and what stands where in it, for whoever looks for something.
///
/// @param words the text once more, with blanks in the place of the numbers of footnotes, which stand close to a word and
///     are none
/// @param headings in document order
/// @param parts in document order; one may be within another
public record PageParts(PageText text, String words, List<String> headings, List<Part> parts) {
    public PageParts {
        headings = List.copyOf(headings);
        parts = List.copyOf(parts);
    }

    /// What a part of a section is.
    public enum Kind {
        OBJECTIVES,
        REFLECTION,
        CASE_STUDY,
        EXPLANATORY,
        TIPS,
        WORKSHEET,
        VIDEO
    }

    /// One of them.
    ///
    /// @param start of it in the canonical text, in UTF-16 units
    /// @param end after its last character
    /// @param title of the box, else the heading before it; empty for none
    public record Part(Kind kind, int start, int end, String title) {}
}
