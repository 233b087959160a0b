// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was found in a file, before anything of it is taken.
///
/// @param set what the entries are to be known by if they are kept apart
/// @param own whether they look like the person's own: a file of Carrel's own, not one made to be handed on
/// @param courses what the file says of its courses
/// @param sets those that the file itself tells apart
/// @param entries each id once
/// @param others what else a notebook holds: places, done marks
/// @param more how many were left out beyond those that are listed
public record Incoming(
        EntrySet set,
        boolean own,
        List<KnownCourse> courses,
        List<EntrySet> sets,
        List<Entry> entries,
        List<Item> others,
        List<LeftOut> leftOut,
        int more) {
    /// So many things that were left out are listed.
    public static final int MOST_LISTED = 200;

    /// So many entries a file may bring.
    public static final int MOST_ENTRIES = 20_000;

    public Incoming {
        courses = List.copyOf(courses);
        sets = List.copyOf(sets);
        entries = List.copyOf(entries);
        others = List.copyOf(others);
        leftOut = List.copyOf(leftOut);
    }

    Incoming with(List<KnownCourse> courses, List<Entry> entries, List<Item> others) {
        return new Incoming(set, own, courses, sets, entries, others, leftOut, more);
    }

    /// Several of the person's own as one; of what is in more than one of them, the first.
    static Incoming together(String name, List<Incoming> parts, Instant now) {
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        parts.forEach(part -> part.entries().forEach(each -> entries.putIfAbsent(each.id(), each)));
        return new Incoming(
                new EntrySet(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        name,
                        "",
                        now,
                        false),
                true,
                parts.stream().flatMap(part -> part.courses().stream()).toList(),
                parts.stream().flatMap(part -> part.sets().stream()).toList(),
                List.copyOf(entries.values()),
                parts.stream().flatMap(part -> part.others().stream()).toList(),
                parts.stream().flatMap(part -> part.leftOut().stream()).toList(),
                parts.stream().mapToInt(Incoming::more).sum());
    }

    /// What came of looking into a file.
    public sealed interface Looked {
        record Found(Incoming incoming) implements Looked {}

        record Refused(Refusal why) implements Looked {}
    }

    /// Why nothing of a file can be taken.
    public enum Refusal {
        /// It is no file of notes that Carrel knows.
        NOT_NOTES,
        TOO_LARGE,
        EMPTY,
        /// It was written by a later version of Carrel, in a way that this one does not know.
        NEWER_CARREL
    }

    /// The set that an entry is known by in the file.
    @Nullable EntrySet setOf(Entry entry) {
        return sets.stream().filter(each -> each.id().equals(entry.set())).findFirst().orElse(null);
    }
}
