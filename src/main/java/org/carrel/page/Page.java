// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.Target;

import java.util.List;

/// One section, finished.
///
/// @param bare the sanitised body, links as written, nothing of Carrel's own added
/// @param body the decorated body, for the page template
/// @param links what the links of the decorated body lead to: the n-th is that of {@code data-link="n"}
/// @param problems all that was found while making this page
public record Page(
        Section section,
        String bare,
        String body,
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
