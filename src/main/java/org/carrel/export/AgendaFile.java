// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Attachment;
import org.carrel.notebook.Agenda;
import org.carrel.workshop.Schedule;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an agenda can be taken along as.
public enum AgendaFile {
    /// For calendars: each item is an event.
    ICS,
    /// A table.
    CSV;

    /// What the names of its files end in, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The file.
    ///
    /// @param course what it is called
    public OutFile of(Agenda agenda, String course, Imprint imprint) {
        String title = agenda.title().replace('/', '-').replace('\\', '-').strip() + "." + ending();
        String text = this == ICS ? Calendar.of(agenda, course, imprint) : table(agenda, imprint);
        return OutFile.of(Attachment.nameOf(title), text);
    }

    private static String table(Agenda agenda, Imprint imprint) {
        Phrases phrases = imprint.phrases();
        var table = new StringBuilder(CsvFile.BYTE_ORDER_MARK);
        CsvFile.row(
                table,
                Stream.of(
                                Phrase.AGENDA_START,
                                Phrase.AGENDA_END,
                                Phrase.AGENDA_MINUTES,
                                Phrase.AGENDA_KIND,
                                Phrase.AGENDA_ITEM,
                                Phrase.AGENDA_SECTION)
                        .map(column -> phrases.say(column))
                        .toList());
        for (Schedule.Slot slot : new Schedule(agenda).slots()) {
            int minutes = slot.item().minutes();
            CsvFile.row(
                    table,
                    List.of(
                            slot.at() == null ? String.valueOf(slot.after()) : clock(slot.at()),
                            slot.at() == null
                                    ? String.valueOf(slot.after() + minutes)
                                    : clock(slot.at().plusMinutes(minutes)),
                            String.valueOf(minutes),
                            phrases.say(Phrase.valueOf("AGENDA_KIND_" + slot.item().kind())),
                            slot.item().title(),
                            slot.item().section()));
        }
        return table.toString();
    }

    private static String clock(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
