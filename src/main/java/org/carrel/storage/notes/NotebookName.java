// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.UUID;

/// What a notebook is called: a record among the others, so that of two names given at two places the newer one holds.
final class NotebookName {
    private static final UUID ID = Ids.of("notebook");

    private NotebookName() {}

    static Stored record(String name, @Nullable Stored base, Version version) {
        ObjectNode tree = base == null ? Json.object() : base.tree();
        tree.put("id", Ids.urn(ID)).put("type", "notebook").put("name", name);
        return Stored.stamped(tree, false, base, version);
    }

    static boolean is(Stored record) {
        return record.id().equals(ID);
    }

    static @Nullable Stored known(Contents contents) {
        return contents.get(ID);
    }

    static Optional<String> of(Contents contents) {
        return Optional.ofNullable(known(contents))
                .map(record -> record.tree().path("name").asString(""))
                .filter(name -> !name.isEmpty());
    }
}
