// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Change;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What an import would do to a notebook. Made by [Comparison]; nothing is done by it.
///
/// @param incoming with its courses named as the notebook names them
/// @param apart whether the entries stay together as a set of their author's
/// @param agendas those that are not here, or were changed in the file since
/// @param unplaced ids of those, of all that would come in, whose place in the course can't be found
public record Preview(
        Incoming incoming,
        boolean apart,
        List<Arrival> arrivals,
        List<Agenda> agendas,
        Set<UUID> unplaced) {
    public Preview {
        arrivals = List.copyOf(arrivals);
        agendas = List.copyOf(agendas);
        unplaced = Set.copyOf(unplaced);
    }

    /// How an entry of the file stands to what is here.
    public enum Standing {
        /// Not here, or only in the trash.
        NEW,
        SAME,
        /// Changed in the file since.
        NEWER,
        /// Changed here since.
        OLDER,
        /// Changed on both sides, or not to be told.
        CONFLICT
    }

    /// One entry of the file.
    ///
    /// @param theirs as it would be kept
    public record Arrival(Entry theirs, Standing standing) {}

    /// What is to become of entries that were changed on both sides.
    public enum Clash {
        KEEP_BOTH,
        KEEP_MINE,
        TAKE_THEIRS
    }

    public int count(Standing standing) {
        return (int) arrivals.stream().filter(each -> each.standing() == standing).count();
    }

    /// Those that would come in, as they would be kept.
    public List<Entry> coming() {
        return arrivals.stream()
                .filter(
                        each ->
                                each.standing() != Standing.SAME
                                        && each.standing() != Standing.OLDER)
                .map(Arrival::theirs)
                .toList();
    }

    /// Whether an import would bring nothing that a person would see.
    public boolean isEmpty() {
        return coming().isEmpty() && agendas.isEmpty();
    }

    /// The same once it is known where the entries are found in the course as it is today.
    public Preview placed(Map<UUID, Placed> places) {
        return new Preview(
                incoming,
                apart,
                arrivals,
                agendas,
                coming().stream()
                        .map(Entry::id)
                        .filter(id -> places.get(id) instanceof Placed.Unknown)
                        .collect(Collectors.toSet()));
    }

    /// What an import would do, as one change; of no steps where there is nothing to do.
    public Change change(Notebook notebook, Clash clash) {
        List<Item> items = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            switch (arrival.standing()) {
                case NEW -> items.add(arrival.theirs());
                case NEWER -> items.add(replacing(notebook, arrival.theirs()));
                case CONFLICT -> {
                    switch (clash) {
                        case KEEP_BOTH -> items.add(Comparison.beside(arrival.theirs()));
                        case TAKE_THEIRS -> items.add(replacing(notebook, arrival.theirs()));
                        case KEEP_MINE -> {}
                    }
                }
                case SAME, OLDER -> {}
            }
        }
        List<Item> companions = new ArrayList<>();
        items.addAll(agendas);
        if (!items.isEmpty()) {
            companions.addAll(sets(notebook, items));
            incoming.courses().stream()
                    .filter(course -> notebook.item(course.id()).isEmpty())
                    .forEach(companions::add);
        }
        if (!apart) {
            incoming.others().stream()
                    .filter(item -> !(item instanceof Agenda))
                    .filter(item -> notebook.item(item.id()).isEmpty())
                    .forEach(companions::add);
        }
        companions.addAll(items);
        return Change.to(notebook, distinct(companions));
    }

    /// What is the person's own stays their own, and what belongs to a set stays in it.
    private static Entry replacing(Notebook notebook, Entry theirs) {
        return notebook.entry(theirs.id())
                .map(ours -> Comparison.in(theirs, ours.set(), ours.author()))
                .orElse(theirs);
    }

    /// An imported set that was hidden shows again, or what came now would not be seen.
    private List<EntrySet> sets(Notebook notebook, List<Item> items) {
        Map<UUID, EntrySet> known = new HashMap<>();
        incoming.sets().forEach(set -> known.put(set.id(), set));
        known.put(incoming.set().id(), incoming.set());
        notebook.sets().forEach(set -> known.put(set.id(), set));
        return items.stream()
                .filter(Entry.class::isInstance)
                .map(item -> ((Entry) item).set())
                .distinct()
                .filter(known::containsKey)
                .map(known::get)
                .map(set -> set.withHidden(false))
                .filter(set -> !notebook.item(set.id()).filter(set::equals).isPresent())
                .toList();
    }

    private static List<Item> distinct(List<Item> items) {
        Map<UUID, Item> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        return List.copyOf(byId.values());
    }
}
