// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Agenda;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.UUID;

/// What becomes of several versions of one item. Depends on which there are and not on their order.
///
/// The newest holds. One that it was not built on, with other words in it, becomes an item of its own: a conflicting
/// copy.
final class Merge {
    /// The tag of an entry, or a part of the title of an agenda, that was changed at two places at once: of this version of it, the other one holds.
    static final String CONFLICTING_COPY = "conflicting copy";

    private Merge() {}

    /// All that is left of these, each id once.
    static List<Stored> all(Collection<Stored> versions) {
        Map<UUID, SequencedSet<Stored>> byId = new TreeMap<>();
        versions.forEach(
                each -> byId.computeIfAbsent(each.id(), _ -> new LinkedHashSet<>()).add(each));
        Map<UUID, Stored> winners = new TreeMap<>();
        List<UUID> open = new ArrayList<>(byId.keySet());
        while (!open.isEmpty()) {
            List<UUID> next = new ArrayList<>();
            for (UUID id : open) {
                List<Stored> copies = new ArrayList<>();
                SequencedSet<Stored> group = byId.getOrDefault(id, new LinkedHashSet<>());
                winners.put(id, one(group, copies));
                for (Stored copy : copies) {
                    if (byId.computeIfAbsent(copy.id(), _ -> new LinkedHashSet<>()).add(copy)) {
                        next.add(copy.id());
                    }
                }
            }
            open = next;
        }
        return List.copyOf(winners.values());
    }

    /// @param group at least one, all of the same id
    /// @param copies gets the conflicting copies
    private static Stored one(Collection<Stored> group, List<Stored> copies) {
        if (group.size() == 1) {
            return group.iterator().next();
        }
        Map<Version, Stored> versions = new TreeMap<>(Comparator.reverseOrder());
        group.forEach(each -> versions.merge(each.version(), each, Merge::same));
        List<Stored> left =
                versions.values().stream()
                        .filter(
                                each ->
                                        versions.values().stream()
                                                .noneMatch(w -> w.supersedes(each)))
                        .toList();
        Stored winner = left.isEmpty() ? versions.values().iterator().next() : left.getFirst();
        if (left.size() < 2 || !winner.isWritten()) {
            return winner;
        }
        Map<String, Hlc> seen = new HashMap<>();
        for (Stored loser : left.subList(1, left.size())) {
            newest(seen, loser.seen());
            newest(seen, Map.of(loser.version().by(), loser.version().hlc()));
            String text = loser.text();
            if (!text.isEmpty() && !text.equals(winner.text())) {
                copies.add(copy(loser));
            }
        }
        return winner.withSeen(seen);
    }

    private static void newest(Map<String, Hlc> seen, Map<String, Hlc> more) {
        more.forEach((by, hlc) -> seen.merge(by, hlc, (a, b) -> a.compareTo(b) < 0 ? b : a));
    }

    /// Two of the same version can differ in what they were seen to be built on, or in that one's content has gone.
    private static Stored same(Stored a, Stored b) {
        Stored one = preferred(a, b);
        return one.withSeen(one.equals(a) ? b.seen() : a.seen());
    }

    private static Stored preferred(Stored a, Stored b) {
        if (a.isBare() != b.isBare()) {
            return a.isBare() ? a : b;
        }
        return a.json().compareTo(b.json()) >= 0 ? a : b;
    }

    /// The same on every computer that makes it.
    private static Stored copy(Stored loser) {
        ObjectNode tree = loser.tree();
        Version version = loser.version();
        UUID id = Ids.of("copy", loser.id().toString(), version.by(), version.hlc().toString());
        tree.put("id", Ids.urn(id));
        if (tree.get("carrel") instanceof ObjectNode carrel) {
            carrel.put("copyOf", Ids.urn(loser.id()));
        }
        if (loser.item() instanceof Agenda agenda) {
            tree.put("title", agenda.title() + " (" + CONFLICTING_COPY + ")");
        }
        if (tree.get("body") instanceof ObjectNode body) {
            ArrayNode tags = body.get("tags") instanceof ArrayNode t ? t : body.putArray("tags");
            boolean there = false;
            for (var tag : tags) {
                there |= tag.asString("").equals(CONFLICTING_COPY);
            }
            if (!there) {
                tags.add(CONFLICTING_COPY);
            }
        }
        return Stored.again(tree);
    }
}
