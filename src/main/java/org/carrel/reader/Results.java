// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.search.Answer;

import java.util.List;
import java.util.Optional;

/// What was found.
///
/// @param rows to be shown; not more of them than anyone looks through
/// @param sections how many sections were found, or parts of such
/// @param notes how many notes were found
/// @param all whether each section holds all words; else none does, and these hold some
/// @param instead words that are in the course and look much like those that are not
public record Results(
        Sought sought,
        List<SearchRow> rows,
        int sections,
        int notes,
        boolean all,
        Optional<String> instead) {
    static final Results NONE =
            new Results(Sought.NOTHING, List.of(), 0, 0, true, Optional.empty());

    public Results {
        rows = List.copyOf(rows);
    }

    static Results of(Sought sought, List<SearchRow> rows, Answer answer, int notes) {
        return new Results(
                sought, rows, answer.found().size(), notes, answer.all(), answer.instead());
    }

    /// Whether there are more than are ever listed.
    public boolean isCut() {
        return shown() >= SearchRows.MOST && shown() < sections;
    }

    /// How many sections and parts of such are among the rows.
    public long shown() {
        return rows.stream().filter(SearchRow.Place.class::isInstance).count();
    }
}
