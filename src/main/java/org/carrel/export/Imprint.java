// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// By what program, when and in which words a file is made.
///
/// @param version of the program
/// @param zone that times are told in
public record Imprint(Phrases phrases, String version, Instant made, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public LocalDate day() {
        return LocalDate.ofInstant(made, zone);
    }

    /// As people and spreadsheets read it.
    String minute(Instant when) {
        return MINUTE.format(ZonedDateTime.ofInstant(when, zone));
    }
}
