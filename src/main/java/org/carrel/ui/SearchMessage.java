// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// The words of searching the whole course.
public enum SearchMessage implements Wording {
    OPEN,
    TITLE,
    PROMPT,
    CLOSE,
    FILTER,
    BEST_FIRST,
    IN_ORDER,
    EVERYWHERE,
    NOTES,
    MODULES,
    ALL_MODULES,
    FILTERED,
    FILTERED_IN,
    CLEAR,
    HINT,
    GROWING,
    SECTIONS,
    PLACES,
    NOTE_COUNT,
    BOTH,
    SHOWN,
    SOME,
    NONE,
    NONE_YET,
    NONE_FILTERED,
    NO_NOTES,
    INSTEAD,
    RESULTS,
    HEADING,
    HEADING_NOTES,
    HITS,
    ROW;

    @Override
    public String key() {
        return Wording.key("SEARCH_" + name());
    }
}
