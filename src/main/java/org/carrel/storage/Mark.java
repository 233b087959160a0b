// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// That a process is opening a page, as the name of a file.
///
/// @param page the hash of the page's text
/// @param began when the process began, in milliseconds: a number that was given to another process since says nothing
record Mark(String page, long process, long began) {
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{1,64})\\.(\\d{1,18})\\.(\\d{1,18})");

    /// Empty where that is no name of a mark.
    static Optional<Mark> read(String name) {
        return NAME.matcher(name)
                .results()
                .filter(r -> r.group().equals(name))
                .findFirst()
                .map(Mark::of);
    }

    private static Mark of(MatchResult name) {
        return new Mark(
                name.group(1), Long.parseLong(name.group(2)), Long.parseLong(name.group(3)));
    }

    String name() {
        return page + "." + process + "." + began;
    }
}
