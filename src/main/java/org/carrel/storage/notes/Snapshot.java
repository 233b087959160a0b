// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.notebook.Entry;
import org.carrel.storage.DamagedFileException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All of a notebook as one file has it.
///
/// @param strays what stands among the items and is none, each as JSON; kept
/// @param sealed whether the sum is right: then nobody but Carrel wrote it
record Snapshot(Header header, List<Stored> records, List<String> strays, boolean sealed) {
    private static final String BEFORE_SUM = ",\n  \"crc32c\" : \"";
    private static final String AFTER_SUM = "\"\n}\n";
    private static final String END = "\n}";

    private static final Comparator<Stored> ORDER =
            Comparator.comparing(Snapshot::created).thenComparing(Stored::id);

    Snapshot {
        records = List.copyOf(records);
        strays = List.copyOf(strays);
    }

    private static String created(Stored record) {
        return record.item() instanceof Entry entry ? entry.created().toString() : "";
    }

    /// Strictly, but for the sum: see [#sealed].
    static Snapshot read(byte[] bytes) throws DamagedFileException {
        ObjectNode tree = Json.parse(bytes);
        Header header = Header.read(tree);
        List<Stored> records = new ArrayList<>();
        List<String> strays = new ArrayList<>();
        for (String member : List.of("items", "records")) {
            if (tree.get(member) instanceof ArrayNode all) {
                for (JsonNode each : all) {
                    read(each).ifPresentOrElse(records::add, () -> strays.add(Json.line(each)));
                }
            } else if (tree.has(member)) {
                throw new DamagedFileException(member);
            }
        }
        return new Snapshot(header, records, strays, isSealed(bytes));
    }

    private static Optional<Stored> read(JsonNode each) {
        try {
            return each instanceof ObjectNode object
                    ? Optional.of(Stored.read(object))
                    : Optional.empty();
        } catch (DamagedFileException e) {
            return Optional.empty();
        }
    }

    static boolean isSealed(byte[] bytes) {
        int tail = BEFORE_SUM.length() + Sum.LENGTH + AFTER_SUM.length();
        int body = bytes.length - tail;
        if (body < 0) {
            return false;
        }
        byte[] wanted = Json.bytes(BEFORE_SUM + Sum.of(bytes, 0, body) + AFTER_SUM);
        return Arrays.equals(bytes, body, bytes.length, wanted, 0, wanted.length);
    }

    /// As a file has it, with its sum as the last member, over all bytes before its comma.
    byte[] write(String program, Instant savedAt) {
        ObjectNode tree = header.tree(program, savedAt.toString());
        ArrayNode items = tree.putArray("items");
        ArrayNode others = tree.putArray("records");
        records.stream()
                .sorted(ORDER)
                .forEach(each -> (each.isAnnotation() ? items : others).add(each.tree()));
        strays.stream().sorted().map(Json::value).forEach(items::add);
        String text = Json.pretty(tree);
        byte[] body = Json.bytes(text.substring(0, text.length() - END.length()));
        byte[] seal = Json.bytes(BEFORE_SUM + Sum.of(body) + AFTER_SUM);
        byte[] bytes = Arrays.copyOf(body, body.length + seal.length);
        System.arraycopy(seal, 0, bytes, body.length, seal.length);
        return bytes;
    }
}
