// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;

import java.util.List;

/// One section, finished.
///
/// @param where the way to the section, above its title; plain text
/// @param titled whether the author's own text begins with the title
/// @param body the decorated body
/// @param footer what stands below the body, first the links to the sections before and after
/// @param links what links lead to: the n-th is that of {@code data-link="n"}
/// @param problems what was found while making this page and was not known since the course was opened
public record Page(
        Section section,
        String where,
        boolean titled,
        String body,
        String footer,
        PageText text,
        List<Heading> outline,
        List<Target> links,
        List<Problem> problems) {
    public Page {
        outline = List.copyOf(outline);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }
}
