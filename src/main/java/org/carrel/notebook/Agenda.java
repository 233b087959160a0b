// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// The plan of a workshop: what is done in which order, and how long each is to take.
///
/// @param course its identity
/// @param items in their order
/// @param day when it is held; null where that is not said
/// @param start when the first item begins; null where that is not said
/// @param end when all has to be over; null where it is over when it is over
/// @param deleted since when it lies in the trash; null where it doesn't
public record Agenda(
        UUID id,
        String course,
        String title,
        List<AgendaItem> items,
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        Instant created,
        Instant modified,
        @Nullable Instant deleted)
        implements Item {
    public Agenda {
        items = List.copyOf(items);
        if (items.stream().map(AgendaItem::id).distinct().count() != items.size()) {
            throw new IllegalArgumentException("an item twice in one agenda");
        }
    }

    /// An empty one.
    public static Agenda of(UUID id, String course, String title, Instant now) {
        return new Agenda(id, course, title, List.of(), null, null, null, now, now, null);
    }

    public Agenda withTitle(String title, Instant now) {
        return new Agenda(id, course, title, items, day, start, end, created, now, deleted);
    }

    public Agenda withItems(List<AgendaItem> items, Instant now) {
        return new Agenda(id, course, title, items, day, start, end, created, now, deleted);
    }

    public Agenda withTimes(
            @Nullable LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            Instant now) {
        return new Agenda(id, course, title, items, day, start, end, created, now, deleted);
    }

    /// The same of another course, or of this one under another name.
    public Agenda ofCourse(String course, Instant now) {
        return new Agenda(id, course, title, items, day, start, end, created, now, deleted);
    }

    public Agenda inTrash(Instant now) {
        return new Agenda(id, course, title, items, day, start, end, created, now, now);
    }
}
