// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// One value in one JSON file. What it does not know in the file stays there; a file that it cannot understand is moved
/// aside before anything is written in its place.
final class JsonFile<T> {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Path file;
    private final JsonForm<T> form;

    JsonFile(Path file, JsonForm<T> form) {
        this.file = file;
        this.form = form;
    }

    Loaded<T> load() throws IOException {
        try {
            return new Loaded.Read<>(form.read(new Fields(read())));
        } catch (NoSuchFileException e) {
            return new Loaded.Missing<>(form.standard());
        } catch (DamagedFileException e) {
            return new Loaded.Damaged<>(form.standard(), setAside());
        }
    }

    void save(T value) throws IOException {
        ObjectNode tree = understood();
        form.write(value, tree);
        // To text first: a lone surrogate, which UTF-8 cannot say, becomes a question mark and not
        // a failure.
        byte[] bytes = MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        WholeFile.replace(file, bytes);
    }

    /// What the file holds now, as far as it is one of ours; looked at anew, since another window may have written it.
    private ObjectNode understood() throws IOException {
        try {
            JsonNode tree = read();
            form.read(new Fields(tree));
            return (ObjectNode) tree;
        } catch (NoSuchFileException e) {
            return MAPPER.createObjectNode();
        } catch (DamagedFileException e) {
            setAside();
            return MAPPER.createObjectNode();
        }
    }

    private JsonNode read() throws IOException, DamagedFileException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new DamagedFileException(e);
        }
    }

    /// Never over an earlier one that was set aside.
    private Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside =
                    file.resolveSibling(
                            file.getFileName() + ".damaged" + (number == 1 ? "" : "-" + number));
            try {
                return Files.move(file, aside);
            } catch (FileAlreadyExistsException e) {
                if (number == 1000) {
                    throw e;
                }
            }
        }
    }
}
