// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// One version of each item, and how it changes when others come to be known.
final class Contents {
    private final Map<UUID, Stored> byId = new HashMap<>();

    static Contents of(Collection<Stored> versions) {
        var contents = new Contents();
        contents.add(versions);
        return contents;
    }

    /// Takes versions in, in any order.
    ///
    /// @return what was changed by it, as it was before; null for what is new
    Map<UUID, @Nullable Stored> add(Collection<Stored> versions) {
        List<Stored> all = new ArrayList<>(versions);
        versions.stream()
                .map(Stored::id)
                .distinct()
                .map(byId::get)
                .filter(Objects::nonNull)
                .forEach(all::add);
        // A copy that comes of it may be there already, and have been changed.
        List<Stored> merged = new ArrayList<>(Merge.all(all));
        for (Stored each : List.copyOf(merged)) {
            Stored known = byId.get(each.id());
            if (known != null && !known.equals(each)) {
                merged.remove(each);
                merged.addAll(Merge.all(List.of(known, each)));
            }
        }
        Map<UUID, @Nullable Stored> before = new HashMap<>();
        for (Stored each : merged) {
            Stored known = byId.put(each.id(), each);
            if (!each.equals(known)) {
                before.put(each.id(), known);
            }
        }
        return before;
    }

    @Nullable Stored get(UUID id) {
        return byId.get(id);
    }

    Collection<Stored> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    void replace(Collection<Stored> all) {
        byId.clear();
        all.forEach(each -> byId.put(each.id(), each));
    }

    /// Takes another's place.
    ///
    /// @return the items that are other ones now, as they were; null for what is new
    Map<UUID, @Nullable Stored> become(Contents other) {
        Map<UUID, @Nullable Stored> before = new HashMap<>();
        Set<UUID> ids = new HashSet<>(byId.keySet());
        ids.addAll(other.byId.keySet());
        for (UUID id : ids) {
            Stored was = byId.get(id);
            if (!Objects.equals(item(was), item(other.byId.get(id)))) {
                before.put(id, was);
            }
        }
        replace(other.byId.values());
        return before;
    }

    private static @Nullable Item item(@Nullable Stored record) {
        return record == null ? null : record.item();
    }

    Notebook notebook() {
        List<Item> items = new ArrayList<>();
        byId.values().stream().map(Stored::item).filter(Objects::nonNull).forEach(items::add);
        return Notebook.of(items);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contents contents && byId.equals(contents.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
