// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.reader.Growth;
import org.carrel.reader.Results;
import org.carrel.reader.Sought;
import org.jspecify.annotations.Nullable;

/// What is said of what was found.
final class SearchWords {
    private SearchWords() {}

    /// How much was found, as one sentence; empty where that is nothing.
    static String count(Results results) {
        int places = results.sections();
        int notes = results.notes();
        if (places == 0 && notes == 0) {
            return "";
        }
        if (places > 0 && !results.all()) {
            return SearchMessage.SOME.text(places);
        }
        SearchMessage unit =
                results.sought().kind() == null ? SearchMessage.SECTIONS : SearchMessage.PLACES;
        String found =
                places == 0
                        ? SearchMessage.NOTE_COUNT.text(notes)
                        : notes == 0
                                ? unit.text(places)
                                : SearchMessage.BOTH.text(
                                        unit.text(places), SearchMessage.NOTE_COUNT.text(notes));
        return results.isCut() ? SearchMessage.SHOWN.text(found, results.shown()) : found;
    }

    static String growth(@Nullable Growth growth) {
        return growth == null ? "" : SearchMessage.GROWING.text(growth.done(), growth.total());
    }

    /// What stands in the place of results where there are none; empty where there are some.
    static String nothing(Results results, boolean growing) {
        Sought sought = results.sought();
        if (!results.rows().isEmpty()) {
            return "";
        }
        if (sought.isEmpty()) {
            return SearchMessage.HINT.text();
        }
        if (growing && !sought.notes()) {
            return SearchMessage.NONE_YET.text();
        }
        if (sought.notes() && sought.words().isBlank()) {
            return SearchMessage.NO_NOTES.text();
        }
        boolean filtered = sought.notes() || sought.kind() != null || sought.module() != null;
        return (filtered ? SearchMessage.NONE_FILTERED : SearchMessage.NONE).text();
    }
}
