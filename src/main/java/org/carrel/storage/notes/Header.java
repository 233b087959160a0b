// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;
import org.carrel.storage.Fields;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a snapshot says of itself.
///
/// @param id of the notebook
/// @param generation goes up with each snapshot
/// @param device the computer that wrote it; empty before it was
/// @param extras what this version of Carrel doesn't know, each as JSON
record Header(
        int schema,
        int minReader,
        UUID id,
        String name,
        int generation,
        String device,
        Map<String, String> extras) {
    /// The version of the files that this Carrel writes.
    static final int SCHEMA = 1;

    /// The oldest version that can read what this Carrel writes.
    static final int MIN_READER = 1;

    private static final String FORMAT = "carrel-notes";
    private static final Set<String> KNOWN =
            Set.of(
                    "format",
                    "schema",
                    "minReader",
                    "id",
                    "name",
                    "generation",
                    "device",
                    "writtenBy",
                    "savedAt",
                    "items",
                    "records",
                    "crc32c");

    Header {
        extras = Map.copyOf(extras);
    }

    static Header fresh(UUID id, String name) {
        return new Header(SCHEMA, MIN_READER, id, name, 0, "", Map.of());
    }

    static Header read(ObjectNode tree) throws DamagedFileException {
        var fields = new Fields(tree);
        if (!fields.text("format").orElse("").equals(FORMAT)) {
            throw new DamagedFileException("format");
        }
        Map<String, String> extras = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                extras.put(field.getKey(), Json.line(field.getValue()));
            }
        }
        return new Header(
                fields.whole("schema", 0, Integer.MAX_VALUE).orElse(0),
                fields.whole("minReader", 0, Integer.MAX_VALUE).orElse(0),
                Ids.parse(fields.text("id").orElse("")),
                fields.text("name").orElse(""),
                fields.whole("generation", 0, Integer.MAX_VALUE).orElse(0),
                fields.text("device").orElse(""),
                extras);
    }

    /// Whether it says of itself that a Carrel as old as this must not write it.
    boolean isTooNew() {
        return minReader > SCHEMA;
    }

    /// What holds for both, whichever was read first.
    Header with(Header other) {
        Map<String, String> both = new LinkedHashMap<>(extras);
        other.extras.forEach((k, v) -> both.merge(k, v, (a, b) -> a.compareTo(b) >= 0 ? a : b));
        boolean older = generation < other.generation;
        return new Header(
                Math.max(schema, other.schema),
                Math.max(minReader, other.minReader),
                id.compareTo(other.id) <= 0 ? id : other.id,
                older ? other.name : name,
                Math.max(generation, other.generation),
                older ? other.device : device,
                both);
    }

    /// Of the snapshot that comes after it.
    Header next(String name, String device) {
        return new Header(
                Math.max(schema, SCHEMA),
                Math.max(minReader, MIN_READER),
                id,
                name,
                generation + 1,
                device,
                extras);
    }

    ObjectNode tree(String program, String savedAt) {
        ObjectNode tree = Json.object();
        tree.put("format", FORMAT).put("schema", schema).put("minReader", minReader);
        tree.put("id", Ids.urn(id)).put("name", name).put("generation", generation);
        tree.put("device", device).put("writtenBy", program).put("savedAt", savedAt);
        extras.forEach((name, json) -> tree.set(name, Json.value(json)));
        return tree;
    }
}
