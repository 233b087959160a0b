// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.storage.DamagedFileException;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Files of a later version of Carrel, which say things that this one doesn't know.
class LaterVersionTest {
    private static final int DOCUMENTS = 500;

    private static void unknown(ObjectNode tree, Random chance) {
        for (int i = chance.nextInt(3); i >= 0; i--) {
            String name = "x" + chance.nextInt(100);
            switch (chance.nextInt(6)) {
                case 0 -> tree.put(name, chance.nextLong());
                case 1 -> tree.put(name, "text 😃 \"" + chance.nextInt() + "\"\n");
                case 2 -> tree.put(name, chance.nextBoolean());
                case 3 -> tree.putNull(name);
                case 4 -> tree.putArray(name).add(1).add("two").addObject().put("three", 3.25);
                default -> unknown(tree.putObject(name), chance);
            }
        }
    }

    private static ObjectNode document(Random chance) throws DamagedFileException {
        ObjectNode tree = Json.object();
        tree.put("format", "carrel-notes").put("schema", 1 + chance.nextInt(9)).put("minReader", 1);
        tree.put("id", Ids.urn(new UUID(1, chance.nextLong()))).put("name", "n");
        tree.put("generation", 7).put("device", "abcd").put("writtenBy", "9.9");
        tree.put("savedAt", "2030-01-01T00:00:00Z");
        unknown(tree, chance);
        ArrayNode items = tree.putArray("items");
        ArrayNode records = tree.putArray("records");
        List<Stored> known =
                Samples.all().stream()
                        .map(item -> Stored.of(item, null, new Version(new Hlc(1000, 1), "w")))
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList();
        for (Stored record : known) {
            ObjectNode each = record.tree();
            unknown(each, chance);
            unknown((ObjectNode) each.get("carrel"), chance);
            for (String inner : List.of("body", "target")) {
                if (each.get(inner) instanceof ObjectNode object) {
                    unknown(object, chance);
                }
            }
            if (each.path("target").get("selector") instanceof ArrayNode selectors) {
                selectors.addObject().put("type", "CssSelector").put("value", "p > em");
            }
            (record.isAnnotation() ? items : records).add(each);
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            ObjectNode other = (chance.nextBoolean() ? items : records).addObject();
            boolean annotation = chance.nextBoolean();
            other.put("id", Ids.urn(new UUID(2, chance.nextLong())));
            other.put("type", annotation ? "Annotation" : "agenda");
            unknown(other, chance);
            other.putObject("carrel").put("rev", 1).put("by", "later").put("hlc", "999-0");
        }
        return tree;
    }

    private static byte[] sealed(ObjectNode tree) {
        String text = Json.pretty(tree);
        String body = text.substring(0, text.length() - 2);
        return Json.bytes(body + ",\n  \"crc32c\" : \"" + Sum.of(Json.bytes(body)) + "\"\n}\n");
    }

    /// Without what each writer says of itself, and whatever order the items have.
    private static Map<String, String> content(ObjectNode tree) {
        Map<String, String> content = new TreeMap<>();
        for (var field : tree.properties()) {
            switch (field.getKey()) {
                case "generation", "device", "writtenBy", "savedAt", "crc32c" -> {}
                case "items", "records" ->
                        field.getValue()
                                .forEach(
                                        each ->
                                                content.put(
                                                        each.path("id").asString(), sorted(each)));
                default -> content.put(field.getKey(), sorted(field.getValue()));
            }
        }
        return content;
    }

    private static String sorted(tools.jackson.databind.JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return Json.line(node);
        }
        Map<String, String> fields = new TreeMap<>();
        object.properties().forEach(each -> fields.put(each.getKey(), sorted(each.getValue())));
        return fields.toString();
    }

    private static FileSystem memory() {
        return Jimfs.newFileSystem(Configuration.unix());
    }

    @Test
    void whatIsNotKnownStays() throws Exception {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            ObjectNode before = document(new Random(seed));
            try (FileSystem memory = memory()) {
                Path folder = Files.createDirectories(memory.getPath("/n"));
                Files.write(folder.resolve("notes.json"), sealed(before));
                NotebookStore store = Samples.open(folder, Samples.device("ef01"));
                assertEquals(Samples.all().size(), store.notebook().items().size());
                store.put(Samples.all());
                store.tidy();
                ObjectNode after = Json.parse(Files.readAllBytes(folder.resolve("notes.json")));
                assertEquals(content(before), content(after), "seed " + seed);

                // Also in what is changed: only what is changed is another.
                store.put(List.of(Samples.note("n", "changed")));
                store.force();
                store.tidy();
                ObjectNode changed = Json.parse(Files.readAllBytes(folder.resolve("notes.json")));
                revert(changed, before);
                assertEquals(content(before), content(changed), "seed " + seed);
            }
        }
    }

    /// Takes back what is known to have been changed.
    private static void revert(ObjectNode changed, ObjectNode before) {
        String id = Ids.urn(Samples.id("n"));
        ObjectNode now = item(changed, id);
        ObjectNode then = item(before, id);
        assertEquals("changed", now.path("body").path("value").asString());
        ((ObjectNode) now.get("body")).set("value", then.path("body").get("value"));
        ObjectNode carrel = (ObjectNode) now.get("carrel");
        assertEquals(then.path("carrel").path("rev").asInt() + 1, carrel.path("rev").asInt());
        assertEquals("{\"w\":\"1000-1\"}", Json.line(carrel.get("seen")));
        carrel.remove("seen");
        for (String name : List.of("rev", "by", "hlc")) {
            carrel.set(name, then.path("carrel").get(name));
        }
    }

    private static ObjectNode item(ObjectNode document, String id) {
        for (var each : document.path("items")) {
            if (each.path("id").asString().equals(id)) {
                return (ObjectNode) each;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aNotebookThatOnlyALaterVersionMayWriteIsReadAndNotTouched() throws Exception {
        try (FileSystem memory = memory()) {
            Path folder = Files.createDirectories(memory.getPath("/n"));
            ObjectNode tree = document(new Random(1));
            tree.put("minReader", 2);
            Files.write(folder.resolve("notes.json"), sealed(tree));
            Files.createDirectories(folder.resolve("journal"));
            Files.write(
                    folder.resolve("journal/x.1.jsonl"),
                    "not understood\n".getBytes(StandardCharsets.UTF_8));
            Map<String, String> before = files(folder);
            var opened =
                    assertInstanceOf(
                            NotebookOpening.TooNew.class,
                            NotebookStore.open(
                                    folder, Samples.device("abcd"), Samples.noEmergency()));
            assertEquals(Samples.all().size(), opened.notebook().items().size());
            assertEquals(before, files(folder));
        }
    }

    @Test
    void aLaterVersionThatComesWhileTheNotebookIsOpenIsLeftAlone() throws Exception {
        try (FileSystem memory = memory()) {
            Path folder = new Shelf(memory.getPath("/n")).create("n", Samples.device("abcd"));
            NotebookStore store = Samples.open(folder, Samples.device("abcd"));
            store.put(List.of(Samples.note("a", "one")));
            store.force();
            ObjectNode tree = document(new Random(1));
            tree.put("minReader", 2);
            Files.write(folder.resolve("notes.json"), sealed(tree));
            byte[] before = Files.readAllBytes(folder.resolve("notes.json"));
            store.tidy();
            assertEquals(
                    new String(before, StandardCharsets.UTF_8),
                    Files.readString(folder.resolve("notes.json")));
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Sum.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
