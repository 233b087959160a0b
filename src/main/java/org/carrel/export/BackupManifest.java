// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a backup says of itself.
///
/// @param notebooks by their folders in it
record BackupManifest(Optional<Instant> savedAt, List<Named> notebooks, boolean newer) {
    /// @param entries how many it holds
    record Named(String folder, String name, long entries) {}

    private static final String FORMAT = "carrel-backup";
    private static final int SCHEMA = 1;
    private static final int LONGEST = 200;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static byte[] write(String program, Instant savedAt, List<Named> notebooks) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("format", FORMAT).put("schema", SCHEMA).put("minReader", SCHEMA);
        tree.put("writtenBy", program).put("savedAt", savedAt.toString());
        ArrayNode all = tree.putArray("notebooks");
        notebooks.forEach(
                each ->
                        all.addObject()
                                .put("folder", each.folder())
                                .put("name", each.name())
                                .put("entries", each.entries()));
        return (MAPPER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Empty where it is none.
    static Optional<BackupManifest> read(byte[] bytes) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (!Loose.text(tree.path("format")).equals(FORMAT)) {
            return Optional.empty();
        }
        return Optional.of(
                new BackupManifest(
                        Loose.time(tree.path("savedAt")),
                        Loose.all(tree.path("notebooks")).stream()
                                .map(
                                        each ->
                                                new Named(
                                                        Loose.text(each.path("folder")),
                                                        Loose.name(each.path("name"), LONGEST),
                                                        Loose.whole(each.path("entries"))))
                                .collect(Collectors.toList()),
                        Loose.whole(tree.path("minReader")) > SCHEMA));
    }

    String name(String folder) {
        return notebooks.stream()
                .filter(each -> each.folder().equals(folder) && !each.name().isEmpty())
                .map(Named::name)
                .findFirst()
                .orElse(folder);
    }
}
