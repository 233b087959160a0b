// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The fields of a JSON object, strictly: one that is absent or null is empty, one of another kind is damage.
public final class Fields {
    private final JsonNode node;

    public Fields(JsonNode node) throws DamagedFileException {
        if (!node.isObject()) {
            throw new DamagedFileException("not an object");
        }
        this.node = node;
    }

    public Optional<String> text(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        check(name, value.isEmpty() || value.get().isString());
        return value.map(JsonNode::stringValue);
    }

    public OptionalInt whole(String name, int least, int most) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        check(name, value.get().isIntegralNumber() && value.get().canConvertToInt());
        int number = value.get().intValue();
        check(name, number >= least && number <= most);
        return OptionalInt.of(number);
    }

    public OptionalDouble number(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        check(name, value.get().isNumber() && Double.isFinite(value.get().asDouble()));
        return OptionalDouble.of(value.get().asDouble());
    }

    public boolean yes(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        check(name, value.isEmpty() || value.get().isBoolean());
        return value.isPresent() && value.get().booleanValue();
    }

    public Optional<Fields> object(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(new Fields(value.get()));
    }

    public List<Fields> objects(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        check(name, value.isEmpty() || value.get().isArray());
        List<Fields> objects = new ArrayList<>();
        if (value.isPresent()) {
            for (JsonNode each : value.get().values()) {
                objects.add(new Fields(each));
            }
        }
        return objects;
    }

    /// A list of nothing but text.
    public List<String> words(String name) throws DamagedFileException {
        Optional<JsonNode> value = value(name);
        check(name, value.isEmpty() || value.get().isArray());
        List<String> words = new ArrayList<>();
        if (value.isPresent()) {
            for (JsonNode each : value.get().values()) {
                check(name, each.isString());
                words.add(each.stringValue());
            }
        }
        return words;
    }

    /// All fields of an object that holds nothing but text.
    public Map<String, String> texts() throws DamagedFileException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            check(field.getKey(), field.getValue().isString());
            texts.put(field.getKey(), field.getValue().stringValue());
        }
        return texts;
    }

    private Optional<JsonNode> value(String name) {
        return node.optional(name).filter(value -> !value.isNull());
    }

    private static void check(String name, boolean sound) throws DamagedFileException {
        if (!sound) {
            throw new DamagedFileException(name);
        }
    }
}
