// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A failure as a log may tell it: what it was and where in the program. What it said is left out, for it may name
/// files, courses and notes of a person.
record Failure(Throwable cause) {
    private static final int DEPTH = 10;

    @Override
    public String toString() {
        return Stream.<@Nullable Throwable>iterate(cause, e -> e == null ? null : e.getCause())
                .takeWhile(e -> e != null)
                .limit(DEPTH)
                .map(Failure::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(@Nullable Throwable e) {
        return e == null
                ? ""
                : Stream.concat(
                                Stream.of(e.getClass().getName()),
                                Stream.of(e.getStackTrace()).map(frame -> "\tat " + frame))
                        .collect(Collectors.joining("\n"));
    }
}
