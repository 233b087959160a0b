// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// What there is to do in a section, for whoever plans time for it.
///
/// @param words of its whole text
/// @param videoSeconds of all its videos whose length the author wrote beside them
/// @param reflections boxes that ask people to think of something
/// @param worksheets tables to fill in
/// @param statedMinutes what the author says it takes, or the module that it opens; 0 where nothing is said
public record Workload(
        int words, int videoSeconds, int reflections, int worksheets, int statedMinutes) {
    public static final Workload NOTHING = new Workload(0, 0, 0, 0, 0);
}
