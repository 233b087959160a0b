// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.workshop.Schedule;
import org.jsoup.nodes.Element;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// An agenda as a table: when, what, how long.
final class PaperAgenda {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private PaperAgenda() {}

    static void append(Element place, Agenda agenda, Phrases phrases) {
        var schedule = new Schedule(agenda);
        place.appendElement("h2").text(phrases.say(Phrase.HANDOUT_AGENDA));
        Element rows = place.appendElement("table").addClass("agenda").appendElement("tbody");
        for (Schedule.Slot slot : schedule.slots()) {
            Element row = rows.appendElement("tr");
            row.addClass(slot.item().section().isEmpty() ? "pause" : "part");
            row.appendElement("td").addClass("at").text(at(slot.at(), slot.after()));
            row.appendElement("td").text(slot.item().title());
            row.appendElement("td")
                    .addClass("minutes")
                    .text(phrases.say(Phrase.HANDOUT_MINUTES, slot.item().minutes()));
        }
        Element last = rows.appendElement("tr").addClass("total");
        last.appendElement("td")
                .addClass("at")
                .text(at(schedule.end().orElse(null), schedule.minutes()));
        last.appendElement("td").text(phrases.say(Phrase.HANDOUT_END));
        last.appendElement("td")
                .addClass("minutes")
                .text(phrases.say(Phrase.HANDOUT_MINUTES, schedule.minutes()));
    }

    private static String at(@org.jspecify.annotations.Nullable LocalTime clock, int after) {
        return clock == null ? "+" + after : CLOCK.format(clock);
    }
}
