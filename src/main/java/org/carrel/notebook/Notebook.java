// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// All that a person added to their courses, under one name. Never changes: what changes it gives another one.
public final class Notebook {
    public static final Notebook EMPTY = new Notebook(Map.of());

    private final Map<UUID, Item> items;

    private Notebook(Map<UUID, Item> items) {
        this.items = items;
    }

    public static Notebook of(Collection<? extends Item> items) {
        return EMPTY.with(items);
    }

    /// With these, each in the place of the one with its id.
    public Notebook with(Collection<? extends Item> changed) {
        var all = new HashMap<>(items);
        changed.forEach(item -> all.put(item.id(), item));
        return new Notebook(all);
    }

    public Notebook with(Change change) {
        return with(change.items());
    }

    /// In no order.
    public Collection<Item> items() {
        return List.copyOf(items.values());
    }

    public Optional<Item> item(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    public Optional<Entry> entry(UUID id) {
        return item(id).filter(Entry.class::isInstance).map(Entry.class::cast);
    }

    /// Those that do not lie in the trash and whose set is not hidden, in no order.
    public Stream<Entry> entries() {
        return all(Entry.class).filter(entry -> entry.deleted() == null && !hidden(entry));
    }

    /// Those that lie in the trash, in no order.
    public Stream<Entry> trash() {
        return all(Entry.class).filter(entry -> entry.deleted() != null);
    }

    public Stream<EntrySet> sets() {
        return all(EntrySet.class);
    }

    public Stream<KnownCourse> courses() {
        return all(KnownCourse.class);
    }

    public Optional<LastRead> lastRead(String course) {
        return item(Ids.of("last-read", course)).map(LastRead.class::cast);
    }

    public boolean isDone(String course, String section) {
        return item(Ids.of("done", course, section))
                .map(Done.class::cast)
                .filter(Done::done)
                .isPresent();
    }

    /// Those that do not lie in the trash, in no order.
    public Stream<Agenda> agendas() {
        return all(Agenda.class).filter(agenda -> agenda.deleted() == null);
    }

    /// Of a course, without those in the trash, in no order.
    public Stream<Agenda> agendas(String course) {
        return agendas().filter(agenda -> agenda.course().equals(course));
    }

    /// How long the items of an agenda took when it was presented last.
    public Optional<Run> lastRun(UUID agenda) {
        return all(Run.class)
                .filter(run -> run.agenda().equals(agenda))
                .max(Comparator.comparing(Run::started));
    }

    private boolean hidden(Entry entry) {
        return entry.set() != null
                && items.get(entry.set()) instanceof EntrySet set
                && set.hidden();
    }

    private <T extends Item> Stream<T> all(Class<T> kind) {
        return items.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notebook notebook && items.equals(notebook.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return "Notebook of " + items.size();
    }
}
