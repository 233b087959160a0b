// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

class AgendaFileTest {
    private static final String LONG =
            "Pairs; tell, then \\ swap \u2013 \u00fcber \ud83d\ude03 " + "\u0416".repeat(60);

    private static final Agenda AGENDA =
            Agenda.of(Samples.id(1), "course", "Kites / 1", Samples.NOON)
                    .withItems(
                            List.of(
                                    new AgendaItem(
                                            Samples.id(2),
                                            AgendaItem.Kind.SECTION,
                                            "kites/section-1",
                                            "1. Strings, and \"knots\"",
                                            20),
                                    new AgendaItem(
                                            Samples.id(3),
                                            AgendaItem.Kind.BREAK,
                                            "",
                                            "=Break()",
                                            10),
                                    new AgendaItem(
                                            Samples.id(4), AgendaItem.Kind.ACTIVITY, "", LONG, 45)),
                            Samples.NOON)
                    .withTimes(
                            LocalDate.of(2026, 11, 25), LocalTime.of(23, 40), null, Samples.NOON);

    private static String ics(Agenda agenda) {
        return AgendaFile.ICS.of(agenda, "Kites for Libraries", Samples.IMPRINT).text();
    }

    @Test
    void hasAnEventForEachItem() {
        String text = ics(AGENDA).replace("\r\n ", "");

        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
        assertEquals(4, text.split("BEGIN:VEVENT\r\n", -1).length);
        assertTrue(
                text.contains(
                        "UID:%s@carrel\r\nDTSTAMP:20260302T193000Z\r\nLAST-MODIFIED:20260302T120000Z\r\n"
                                        .formatted(Samples.id(2))
                                + "DTSTART:20261125T234000\r\nDTEND:20261126T000000\r\n"
                                + "SUMMARY:1. Strings\\, and \"knots\"\r\n"
                                + "DESCRIPTION:Kites / 1 \u00b7 Kites for Libraries\r\n"),
                text);
        assertTrue(text.contains("DTSTART:20261126T001000\r\nDTEND:20261126T005500\r\n"), text);
        assertTrue(text.contains("SUMMARY:Pairs\\; tell\\, then \\\\ swap"), text);
    }

    @Test
    void hasNoLineThatIsTooLongAndNoTornLetter() {
        String text = ics(AGENDA);

        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(text.replace("\r\n ", "").contains("\u0416".repeat(60)), text);
        assertTrue(text.contains("\ud83d\ude03"), text);
    }

    @Test
    void beginsInTheMorningOfTheDayWhereNobodySaid() {
        String text = ics(AGENDA.withTimes(null, null, null, Samples.NOON));

        assertTrue(text.contains("DTSTART:20260302T090000\r\n"), text);
    }

    @Test
    void isATableThatNoProgramTakesForFormulas() {
        OutFile file = AgendaFile.CSV.of(AGENDA, "Kites", Samples.IMPRINT);

        assertEquals("Kites - 1.csv", file.name());
        assertEquals(
                "\uFEFFStart,End,Minutes,Kind,Title,Section\r\n"
                        + "23:40,00:00,20,Section,\"1. Strings, and \"\"knots\"\"\",kites/section-1\r\n"
                        + "00:00,00:10,10,Break,'=Break(),\r\n"
                        + "00:10,00:55,45,Activity,\"%s\",\r\n".formatted(LONG),
                file.text());
    }

    @Test
    void countsMinutesWhereNobodySaidWhenItBegins() {
        String text =
                AgendaFile.CSV
                        .of(
                                AGENDA.withTimes(null, null, null, Samples.NOON),
                                "Kites",
                                Samples.IMPRINT)
                        .text();

        assertTrue(text.contains("\r\n20,30,10,Break,"), text);
    }
}
