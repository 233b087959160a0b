// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was given to be kept and is not known to be kept yet.
final class Taken {
    private record Numbered(Item item, long number) {}

    private final Map<UUID, Numbered> items = new LinkedHashMap<>();
    private long newest;

    /// Takes what was changed.
    ///
    /// @return their number; higher than any before
    long add(List<Item> changed) {
        newest++;
        changed.forEach(item -> items.put(item.id(), new Numbered(item, newest)));
        return newest;
    }

    /// All up to this number are kept.
    void remove(long number) {
        items.values().removeIf(each -> each.number() <= number);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item> items() {
        return items.values().stream().map(Numbered::item).toList();
    }
}
