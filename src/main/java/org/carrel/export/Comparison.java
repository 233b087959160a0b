// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Preview.Arrival;
import org.carrel.export.Preview.Standing;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Notebook;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Compares what a file holds with what a notebook holds, and says what an import would do.
public final class Comparison {
    private final Notebook notebook;

    public Comparison(Notebook notebook) {
        this.notebook = notebook;
    }

    /// Changes nothing.
    ///
    /// @param incoming with its courses named as the notebook names them
    /// @param apart whether the entries are somebody else's and stay together
    public Preview preview(Incoming incoming, boolean apart) {
        return new Preview(
                incoming,
                apart,
                incoming.entries().stream()
                        .map(theirs -> apart ? apart(incoming, theirs) : among(incoming, theirs))
                        .toList(),
                incoming.others().stream()
                        .filter(Agenda.class::isInstance)
                        .map(Agenda.class::cast)
                        .filter(theirs -> comes(theirs, apart))
                        .toList(),
                Set.of());
    }

    /// An agenda belongs to no set; somebody else's takes the place of none.
    private boolean comes(Agenda theirs, boolean apart) {
        if (theirs.deleted() != null) {
            return false;
        }
        return notebook.item(theirs.id())
                .filter(Agenda.class::isInstance)
                .map(Agenda.class::cast)
                .filter(ours -> ours.deleted() == null)
                .map(ours -> !apart && theirs.modified().isAfter(ours.modified()))
                .orElse(true);
    }

    /// Somebody else's never touches what is the person's own: where the two have one id and differ, theirs comes in
    /// under another.
    private Arrival apart(Incoming incoming, Entry theirs) {
        EntrySet set = incoming.set();
        Entry kept =
                in(theirs, set.id(), theirs.author().isEmpty() ? set.author() : theirs.author());
        Entry ours = live(kept.id());
        if (ours == null || set.id().equals(ours.set())) {
            return new Arrival(kept, standing(ours, kept, imported(set)));
        }
        if (sameContent(ours, kept)) {
            return new Arrival(kept, Standing.SAME);
        }
        Entry other = withId(kept, name(set.id(), kept.id()));
        return new Arrival(other, standing(live(other.id()), other, imported(set)));
    }

    private Arrival among(Incoming incoming, Entry theirs) {
        EntrySet set = incoming.setOf(theirs);
        Entry kept = set == null ? in(theirs, null, theirs.author()) : theirs;
        Entry ours = live(kept.id());
        Standing standing = standing(ours, kept, Instant.MIN);
        Entry copy = live(beside(kept).id());
        return new Arrival(
                kept,
                standing == Standing.CONFLICT && copy != null && sameContent(copy, kept)
                        ? Standing.SAME
                        : standing);
    }

    /// What lies in the trash counts as gone: who imports it wants it back.
    private @Nullable Entry live(UUID id) {
        return notebook.entry(id).filter(entry -> entry.deleted() == null).orElse(null);
    }

    private Instant imported(EntrySet set) {
        return notebook.item(set.id())
                .filter(EntrySet.class::isInstance)
                .map(known -> ((EntrySet) known).imported())
                .orElse(Instant.MIN);
    }

    /// @param base until when the two were surely the same
    private static Standing standing(@Nullable Entry ours, Entry theirs, Instant base) {
        if (ours == null) {
            return Standing.NEW;
        }
        if (sameContent(ours, theirs)) {
            return Standing.SAME;
        }
        int order = theirs.modified().compareTo(ours.modified());
        boolean touched = !base.equals(Instant.MIN) && ours.modified().isAfter(base);
        if (order == 0 || (touched && theirs.modified().isAfter(base))) {
            return Standing.CONFLICT;
        }
        return order > 0 ? Standing.NEWER : Standing.OLDER;
    }

    private static boolean sameContent(Entry a, Entry b) {
        return a.kind() == b.kind()
                && a.anchor().equals(b.anchor())
                && a.text().equals(b.text())
                && a.tags().equals(b.tags())
                && a.colour() == b.colour();
    }

    /// The same under an id of its own, the same again whenever it is made.
    static Entry beside(Entry entry) {
        return withId(
                entry,
                UUID.nameUUIDFromBytes(
                        ("copy\0" + entry.id() + "\0" + entry.modified() + "\0" + entry.text())
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static UUID name(UUID set, UUID id) {
        return UUID.nameUUIDFromBytes(("set\0" + set + "\0" + id).getBytes(StandardCharsets.UTF_8));
    }

    static Entry in(Entry entry, @Nullable UUID set, String author) {
        return with(entry, entry.id(), set, author);
    }

    private static Entry withId(Entry entry, UUID id) {
        return with(entry, id, entry.set(), entry.author());
    }

    private static Entry with(Entry entry, UUID id, @Nullable UUID set, String author) {
        return new Entry(
                id,
                entry.kind(),
                entry.anchor(),
                entry.text(),
                entry.tags(),
                entry.colour(),
                set,
                author,
                entry.created(),
                entry.modified(),
                entry.deleted());
    }
}
