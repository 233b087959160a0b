// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Run;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// When each item of an agenda begins, and whether all of it fits.
public final class Schedule {
    /// One item in its time.
    ///
    /// @param after minutes since the beginning
    /// @param at by the clock; null where it is not said when the workshop begins
    public record Slot(AgendaItem item, int after, @Nullable LocalTime at) {}

    private static final int DAY = 24 * 60;

    private final Agenda agenda;
    private final List<Slot> slots = new ArrayList<>();
    private final int minutes;

    public Schedule(Agenda agenda) {
        this.agenda = agenda;
        int after = 0;
        for (AgendaItem item : agenda.items()) {
            slots.add(new Slot(item, after, clock(after)));
            after += item.minutes();
        }
        minutes = after;
    }

    private @Nullable LocalTime clock(int after) {
        LocalTime start = agenda.start();
        return start == null ? null : start.plusMinutes(after);
    }

    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    /// Of all items together.
    public int minutes() {
        return minutes;
    }

    /// When all is over, by the clock.
    public Optional<LocalTime> end() {
        return Optional.ofNullable(clock(minutes));
    }

    /// How many minutes more it takes than there are; negative for those that are left. Empty where nobody said when it
    /// begins and when it has to be over.
    public Optional<Integer> over() {
        LocalTime start = agenda.start();
        LocalTime end = agenda.end();
        if (start == null || end == null) {
            return Optional.empty();
        }
        int there = Math.floorMod((int) Duration.between(start, end).toMinutes(), DAY);
        return Optional.of(minutes - there);
    }

    /// What is presented of it; empty where there is nothing on it.
    public Optional<Show> show() {
        return agenda.items().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Show(
                                agenda.title(),
                                agenda.items().stream().map(Schedule::part).toList()));
    }

    private static Part part(AgendaItem item) {
        return new Part(
                Part.Kind.valueOf(item.kind().name()),
                item.section().isEmpty() ? null : new SectionId(item.section()),
                item.title(),
                item.minutes());
    }

    /// What a run of it is to be remembered by; empty where none of its items was shown, or it is not what was shown.
    ///
    /// @param id of the new record
    public Optional<Run> run(UUID id, Instant started, Measured measured) {
        if (!show().filter(measured.show()::equals).isPresent()) {
            return Optional.empty();
        }
        List<Run.Taken> times = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Duration spent = measured.spent().get(i);
            if (!spent.isZero()) {
                times.add(new Run.Taken(slots.get(i).item().id(), spent));
            }
        }
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(new Run(id, agenda.course(), agenda.id(), started, times));
    }

    /// The items with the minutes that they took; those that were not shown keep theirs.
    public List<AgendaItem> asMeasured(Run run) {
        Map<UUID, Run.Taken> times = new HashMap<>();
        run.times().forEach(each -> times.put(each.item(), each));
        return agenda.items().stream()
                .map(
                        item -> {
                            Run.Taken taken = times.get(item.id());
                            return taken == null ? item : item.withMinutes(taken.minutes());
                        })
                .toList();
    }
}
