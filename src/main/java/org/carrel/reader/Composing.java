// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.notebook.AgendaItem;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What is done with the items and times of the agenda that is worked on.
public final class Composing {
    /// Where nothing can be known of a section.
    private static final int USUAL_MINUTES = 10;

    private final Planning planning;
    private final Estimates estimates;

    Composing(Planning planning, Estimates estimates) {
        this.planning = planning;
        this.estimates = estimates;
    }

    public void setTimes(
            @Nullable LocalDate day, @Nullable LocalTime start, @Nullable LocalTime end) {
        planning.with(
                now -> {
                    boolean same =
                            Objects.equals(day, now.day())
                                    && Objects.equals(start, now.start())
                                    && Objects.equals(end, now.end());
                    if (!same) {
                        planning.keep(
                                Deed.AGENDA_CHANGED,
                                now.withTimes(day, start, end, planning.now()));
                    }
                });
    }

    /// Puts sections on the agenda, with the minutes that are suggested for them.
    ///
    /// @param at before which item; beyond the last for the end
    /// @param name of the agenda that is begun where there is none
    public void add(List<Section> sections, int at, String name) {
        estimates.look(
                sections, () -> insert(sections.stream().map(this::item).toList(), at, name));
    }

    private AgendaItem item(Section section) {
        return new AgendaItem(
                UUID.randomUUID(),
                AgendaItem.Kind.SECTION,
                section.id().path(),
                section.label(),
                estimates.suggested(section.id()).orElse(USUAL_MINUTES));
    }

    /// Puts a break or an activity on the agenda.
    ///
    /// @param at before which item; beyond the last for the end
    /// @param name of the agenda that is begun where there is none
    public void add(AgendaItem.Kind kind, String title, int minutes, int at, String name) {
        insert(List.of(new AgendaItem(UUID.randomUUID(), kind, "", title, minutes)), at, name);
    }

    private void insert(List<AgendaItem> items, int at, String name) {
        if (planning.agendaProperty().get() == null) {
            planning.make(name);
        }
        change(
                all -> {
                    int place = Math.clamp(at, 0, all.size());
                    all.addAll(place, items);
                });
    }

    public void remove(UUID item) {
        change(all -> all.removeIf(each -> each.id().equals(item)));
    }

    /// Moves an item before the one that stands at a place now; beyond the last for the end.
    public void move(UUID item, int to) {
        change(
                all -> {
                    int from = index(all, item);
                    if (from >= 0) {
                        AgendaItem moved = all.remove(from);
                        int place = to > from ? to - 1 : to;
                        all.add(Math.clamp(place, 0, all.size()), moved);
                    }
                });
    }

    public void setMinutes(UUID item, int minutes) {
        change(
                all ->
                        all.replaceAll(
                                each ->
                                        each.id().equals(item)
                                                ? each.withMinutes(
                                                        Math.clamp(
                                                                minutes,
                                                                0,
                                                                AgendaItem.MOST_MINUTES))
                                                : each));
    }

    public void setTitle(UUID item, String title) {
        change(
                all ->
                        all.replaceAll(
                                each -> each.id().equals(item) ? each.withTitle(title) : each));
    }

    private static int index(List<AgendaItem> all, UUID item) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(item))
                .findFirst()
                .orElse(-1);
    }

    private void change(Consumer<List<AgendaItem>> edit) {
        planning.with(
                now -> {
                    List<AgendaItem> items = new ArrayList<>(now.items());
                    edit.accept(items);
                    if (!items.equals(now.items())) {
                        planning.keep(Deed.AGENDA_CHANGED, now.withItems(items, planning.now()));
                    }
                });
    }
}
