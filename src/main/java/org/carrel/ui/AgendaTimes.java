// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times and days as people type them.
final class AgendaTimes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?h?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

    private AgendaTimes() {}

    static String text(LocalTime time) {
        return CLOCK.format(time);
    }

    /// As 14:30, 14.30, 1430, 9; empty for anything else.
    static Optional<LocalTime> time(String typed) {
        Matcher parts = TIME.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String minutes = parts.group(2);
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(parts.group(1)),
                            minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As 2026-11-25; empty for anything else.
    static Optional<LocalDate> day(String typed) {
        Matcher parts = DAY.matcher(typed.strip());
        try {
            return parts.matches()
                    ? Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
