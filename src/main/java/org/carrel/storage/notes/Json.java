// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// JSON as the files of a notebook have it: strict when it is read, the same bytes on every system when it is written.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final char REPLACEMENT = '\uFFFD';

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Of an object and nothing else.
    static ObjectNode parse(byte[] bytes) throws DamagedFileException {
        return object(() -> MAPPER.readTree(bytes));
    }

    static ObjectNode parse(String text) throws DamagedFileException {
        return object(() -> MAPPER.readTree(text));
    }

    private interface Reading {
        JsonNode tree();
    }

    private static ObjectNode object(Reading reading) throws DamagedFileException {
        try {
            if (reading.tree() instanceof ObjectNode object) {
                return object;
            }
            throw new DamagedFileException("not an object");
        } catch (JacksonException e) {
            throw new DamagedFileException(e);
        }
    }

    /// One of the first members of the object in a file, without reading the rest; empty where there is none.
    static String text(Path file, String member) throws IOException, DamagedFileException {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(bytes)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(member)) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : "";
                }
                if (value == JsonToken.START_ARRAY) {
                    return "";
                }
                parser.skipChildren();
            }
            return "";
        } catch (JacksonException e) {
            throw new DamagedFileException(e);
        }
    }

    /// Of any kind, as [#line] wrote it.
    static JsonNode value(String line) {
        return MAPPER.readTree(line);
    }

    /// On one line.
    static String line(JsonNode tree) {
        return whole(MAPPER.writeValueAsString(tree));
    }

    /// For people to read: two blanks a step, and lines end as on Unix everywhere, or the sums would differ.
    static String pretty(JsonNode tree) {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(LINES);
        printer.indentArraysWith(LINES);
        return whole(MAPPER.writer().with(printer).writeValueAsString(tree));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Half of a character that takes two, which UTF-8 cannot say, becomes a replacement character.
    static String whole(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended == null ? text : mended.toString();
    }
}
