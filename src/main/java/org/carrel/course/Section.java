// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// One page of a course, in its place.
///
/// @param title what the page calls itself, for the heading; plain text
/// @param label what the authors' menu calls it, for the tree; equals the title where there is no menu
/// @param level depth below the module, from 1
/// @param extra whether the authors' menu leaves it out
/// @param source the file, as a path below the course's root
public record Section(
        SectionId id, String title, String label, int level, boolean extra, String source) {
    public Section {
        if (level < 1) {
            throw new IllegalArgumentException("a level counts from 1: " + level);
        }
    }
}
