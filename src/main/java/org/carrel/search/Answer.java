// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import java.util.List;
import java.util.Optional;

/// What an index knows of what was asked.
///
/// @param found the best first
/// @param all whether each holds all words; else none does, and these hold some
/// @param instead words that are in the course and look much like those that are not
public record Answer(List<Found> found, boolean all, Optional<String> instead) {
    static final Answer NONE = new Answer(List.of(), true, Optional.empty());

    public Answer {
        found = List.copyOf(found);
    }
}
