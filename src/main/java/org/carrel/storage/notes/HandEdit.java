// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What a person changed in the merged view by hand.
///
/// @param bytes of the file as it is now
/// @param twin the view as Carrel wrote it; without it nothing can be said to have been taken out
record HandEdit(Raw bytes, Snapshot edited, Optional<Snapshot> twin) {
    private static final Version NOBODYS = new Version(Hlc.NEVER, "nobody");

    /// Whether it says something else than what is known; else it was only laid out anew.
    boolean saysMore(Contents known) {
        return changes(known, () -> NOBODYS).stream().anyMatch(change -> !isKnown(change, known));
    }

    private static boolean isKnown(Stored change, Contents known) {
        Stored now = known.get(change.id());
        return now != null && (now.version().equals(change.version()) || now.supersedes(change));
    }

    /// As changes of this instance.
    List<Stored> changes(Contents known, Supplier<Version> stamps) {
        Map<UUID, Stored> before = new HashMap<>();
        twin.ifPresent(was -> was.records().forEach(each -> before.put(each.id(), each)));
        Map<UUID, Stored> there = new HashMap<>();
        List<Stored> changes = new ArrayList<>();
        for (Stored record : edited.records()) {
            there.put(record.id(), record);
            Stored base = before.get(record.id());
            base = base == null ? known.get(record.id()) : base;
            if (base == null || !base.version().equals(record.version())) {
                changes.add(record);
            } else if (!base.json().equals(record.json())) {
                changes.add(Stored.stamped(record.tree(), record.isWritten(), base, stamps.get()));
            }
        }
        before.keySet().stream()
                .filter(id -> !there.containsKey(id))
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(record -> takeOut(record, changes, stamps));
        return changes;
    }

    private static void takeOut(Stored record, List<Stored> changes, Supplier<Version> stamps) {
        if (record.item() instanceof Entry entry && entry.deleted() == null) {
            Version version = stamps.get();
            Instant when = Instant.ofEpochMilli(version.hlc().millis());
            changes.add(Stored.of(entry.inTrash(when), record, version));
        }
    }
}
