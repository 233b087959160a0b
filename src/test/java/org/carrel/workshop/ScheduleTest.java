// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Run;
import org.carrel.page.Workload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final AgendaItem SECTION =
            new AgendaItem(
                    new UUID(1, 1), AgendaItem.Kind.SECTION, "mentoring/section-1", "1. Why", 20);
    private static final AgendaItem PAUSE =
            new AgendaItem(new UUID(1, 2), AgendaItem.Kind.BREAK, "", "Break", 10);
    private static final AgendaItem PAIRS =
            new AgendaItem(new UUID(1, 3), AgendaItem.Kind.ACTIVITY, "", "Pairs", 15);

    private static Schedule from(@Nullable String start, @Nullable String end) {
        return new Schedule(
                Agenda.of(new UUID(2, 2), "course", "Mentors", NOON)
                        .withItems(List.of(SECTION, PAUSE, PAIRS), NOON)
                        .withTimes(
                                null,
                                start == null ? null : LocalTime.parse(start),
                                end == null ? null : LocalTime.parse(end),
                                NOON));
    }

    private static Measured measured(Schedule schedule, int... seconds) {
        return new Measured(
                schedule.show().orElseThrow(),
                NOON,
                Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 1",
        "220, 0, 0, 0, 1",
        "1100, 0, 0, 0, 5",
        "0, 253, 0, 0, 4",
        "0, 0, 2, 1, 20",
        "550, 150, 1, 1, 20"
    })
    void suggestsTimeForReadingVideosReflectionsAndWorksheets(
            int words, int video, int reflections, int worksheets, int minutes) {
        assertEquals(
                minutes,
                Suggestion.minutes(new Workload(words, video, reflections, worksheets, 0)));
    }

    @Test
    void tellsWhenEachItemBeginsAndAllIsOver() {
        Schedule schedule = from("14:30", null);

        assertEquals(
                List.of("14:30", "14:50", "15:00"),
                schedule.slots().stream().map(slot -> String.valueOf(slot.at())).toList());
        assertEquals(45, schedule.minutes());
        assertEquals(Optional.of(LocalTime.of(15, 15)), schedule.end());
        assertEquals(Optional.empty(), schedule.over());
    }

    @Test
    void countsMinutesWhereNobodySaidWhenItBegins() {
        Schedule schedule = from(null, "15:00");

        assertEquals(
                List.of(0, 20, 30), schedule.slots().stream().map(Schedule.Slot::after).toList());
        assertEquals(Optional.empty(), schedule.end());
        assertEquals(Optional.empty(), schedule.over());
    }

    @ParameterizedTest
    @CsvSource({"14:30,15:00,15", "14:30,15:15,0", "14:30,15:30,-15", "23:30,00:30,-15"})
    void tellsByHowMuchItIsTooLong(String start, String end, int over) {
        assertEquals(Optional.of(over), from(start, end).over());
    }

    @Test
    void isPresentedWithAllItsItems() {
        Show show = from(null, null).show().orElseThrow();

        assertEquals("Mentors", show.name());
        assertEquals(45, show.minutes());
        assertEquals(
                Part.of(new SectionId("mentoring/section-1"), "1. Why", 20),
                show.parts().getFirst());
        assertEquals(new Part(Part.Kind.ACTIVITY, null, "Pairs", 15), show.parts().getLast());
        assertEquals(
                Optional.empty(),
                new Schedule(Agenda.of(new UUID(2, 2), "course", "Mentors", NOON)).show());
    }

    @Test
    void takesTheMinutesOfARunBackForWhatWasShown() {
        Schedule schedule = from("14:30", null);
        Run run =
                schedule.run(new UUID(3, 3), NOON, measured(schedule, 1000, 0, 1230)).orElseThrow();

        assertEquals(2, run.times().size());
        assertEquals(
                List.of(17, 10, 21),
                schedule.asMeasured(run).stream().map(AgendaItem::minutes).toList());
    }

    @Test
    void remembersNoRunOfWhatWasNotShown() {
        Schedule schedule = from("14:30", null);

        assertEquals(
                Optional.empty(), schedule.run(new UUID(3, 3), NOON, measured(schedule, 0, 0, 0)));
        Schedule other =
                new Schedule(
                        Agenda.of(new UUID(2, 2), "course", "Mentors", NOON)
                                .withItems(List.of(PAUSE), NOON));
        assertEquals(Optional.empty(), schedule.run(new UUID(3, 3), NOON, measured(other, 600)));
    }
}
