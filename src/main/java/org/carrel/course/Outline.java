// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.List;
import java.util.Map;

/// What opening a course finds out: all that can be said of it without its files.
///
/// @param permalinks pages by the address that their front matter gives them, see [PathFinder#permalink]
record Outline(
        String title,
        Settings settings,
        List<Module> modules,
        List<Problem> problems,
        Map<String, String> permalinks) {
    Outline {
        modules = List.copyOf(modules);
        problems = List.copyOf(problems);
        permalinks = Map.copyOf(permalinks);
    }
}
