// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one value, to its end whatever is in it: one that says the same member twice, or that is too large, is known for
/// it, and what comes after can still be read.
final class ItemTree {
    private static final int MOST_VALUES = 100_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 60;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private boolean ambiguous;
    private int values;
    private long characters;
    private int depth;
    private boolean deep;

    ItemTree(JsonParser parser) {
        this.parser = parser;
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    boolean isTooLarge() {
        return deep || values > MOST_VALUES || characters > MOST_CHARACTERS;
    }

    /// The value that begins at the parser's token.
    JsonNode read() {
        values++;
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (depth == DEEPEST) {
                    deep = true;
                    parser.skipChildren();
                    yield NODES.nullNode();
                }
                depth++;
                JsonNode read = token == JsonToken.START_OBJECT ? object() : array();
                depth--;
                yield read;
            }
            case VALUE_STRING -> {
                String text = parser.getString();
                characters += text.length();
                yield NODES.stringNode(isTooLarge() ? "" : text);
            }
            case VALUE_NUMBER_INT ->
                    switch (parser.getNumberType()) {
                        case INT -> NODES.numberNode(parser.getIntValue());
                        case LONG -> NODES.numberNode(parser.getLongValue());
                        default -> NODES.nullNode();
                    };
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object() {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = read();
            ambiguous |= object.has(name);
            if (!isTooLarge()) {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array() {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = read();
            if (!isTooLarge()) {
                array.add(value);
            }
        }
        return array;
    }
}
