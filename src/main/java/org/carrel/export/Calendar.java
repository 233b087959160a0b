// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.workshop.Schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// An agenda as iCalendar (RFC 5545): each item an event of the day. The times are those of the room's own clock, so
/// they are written without a zone; when the file was made is told in UTC.
final class Calendar {
    private static final DateTimeFormatter FLOATING =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String LINE_END = "\r\n";

    /// In bytes, without the end.
    private static final int LONGEST_LINE = 75;

    /// Where nobody said when it begins.
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /// @param course what it is called
    static String of(Agenda agenda, String course, Imprint imprint) {
        var calendar = new Calendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Carrel//Carrel " + imprint.version() + "//EN");
        LocalDate day = agenda.day();
        LocalTime start = agenda.start();
        LocalDateTime begins =
                LocalDateTime.of(
                        day == null ? imprint.day() : day, start == null ? MORNING : start);
        for (Schedule.Slot slot : new Schedule(agenda).slots()) {
            calendar.event(agenda, course, slot, begins, imprint);
        }
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(
            Agenda agenda,
            String course,
            Schedule.Slot slot,
            LocalDateTime begins,
            Imprint imprint) {
        Instant changed = agenda.modified();
        line("BEGIN", "VEVENT");
        line("UID", slot.item().id() + "@carrel");
        line("DTSTAMP", UTC.format(imprint.made()));
        line("LAST-MODIFIED", UTC.format(changed));
        LocalDateTime at = begins.plusMinutes(slot.after());
        line("DTSTART", FLOATING.format(at));
        line("DTEND", FLOATING.format(at.plusMinutes(slot.item().minutes())));
        line("SUMMARY", escaped(slot.item().title()));
        line(
                "DESCRIPTION",
                escaped(imprint.phrases().say(Phrase.AGENDA_PART_OF, agenda.title(), course)));
        line("END", "VEVENT");
    }

    /// TEXT of the standard: what would end a value is escaped, other controls are none of its letters.
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n?|\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}\u2066\u2068\u2069]", "");
    }

    /// Folded so that no line is too long, and no letter torn.
    private void line(String name, String value) {
        int room = LONGEST_LINE;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(letter);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                text.append(LINE_END).append(' ');
                room = LONGEST_LINE - 1;
            }
            text.append(one);
            room -= bytes;
        }
        text.append(LINE_END);
    }
}
