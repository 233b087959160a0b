// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.page.PageParts;

/// A section as it goes into an index.
///
/// @param edition changes whenever anything of it does
public record Entry(Module module, Section section, String edition, PageParts parts) {
    /// What everything that comes from the course, and not from the section's text, adds to its edition.
    public static String edition(Module module, Section section, String sum) {
        return String.join(
                "\n",
                sum,
                module.id(),
                module.title(),
                String.valueOf(module.setAside() != null),
                section.title(),
                section.label(),
                String.valueOf(section.extra()));
    }

    /// How much a hit in it counts: old copies and what no menu leads to come after the others.
    float weight() {
        return module.setAside() != null ? 0.25f : section.extra() ? 0.75f : 1f;
    }
}
