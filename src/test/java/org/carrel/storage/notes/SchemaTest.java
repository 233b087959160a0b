// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// What Carrel writes is what `notes.schema.json` says.
class SchemaTest {
    @TempDir Path place;

    private Schema schema = read();

    private static Schema read() {
        try (InputStream file =
                Objects.requireNonNull(
                        NotebookStore.class.getResourceAsStream("notes.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faults(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Path folder = Path.of("");

    /// With every kind of item, a conflicting copy, something in the trash and something that is gone for good.
    @BeforeEach
    void aNotebookThatHasSeenEverything() throws IOException {
        folder = Samples.notebook(place);
        var clock = InstantSource.fixed(Samples.NOON.plusSeconds(100L * 24 * 3600));
        NotebookStore one = Samples.open(folder, Samples.device("abcd", clock));
        one.put(Samples.all());
        one.put(List.of(Samples.note("c", "base")));
        one.force();
        NotebookStore two = Samples.open(folder, Samples.device("ef01", clock));
        one.put(List.of(Samples.note("c", "mine")));
        Entry fresh = Samples.note("d", "");
        one.put(List.of(fresh.inTrash(Samples.NOON.plusSeconds(90L * 24 * 3600))));
        one.put(List.of(Samples.note("e", "gone").inTrash(Samples.NOON)));
        one.force();
        two.put(List.of(Samples.note("c", "yours")));
        two.force();
        one.tidy();
    }

    @Test
    void everySnapshotIsAsTheSchemaSays() throws IOException {
        String notes = Files.readString(folder.resolve("notes.json"));
        assertEquals(List.of(), faults(notes));
        for (String part : List.of("copyOf", "\"bare\"", "\"seen\"", "\"deleted\"", "\"set\"")) {
            assertFalse(!notes.contains(part), part);
        }
        for (Path peer : Layout.files(folder.resolve("peers"))) {
            assertEquals(List.of(), faults(Files.readString(peer)));
        }
        assertEquals(List.of(), faults(Files.readString(folder.resolve("notes.json.1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"carrel-notes\"|\"other\"",
                "\"generation\" : 2|\"generation\" : \"2\"",
                "\"highlighting\"|\"hightlighting\"",
                "\"yellow\"|\"teal\"",
                "\"scope\" : \"passage\"|\"scope\" : \"word\"",
                "\"exact\" :|\"exakt\" :",
                "\"hlc\" : \"1|\"hlc\" : \"x1",
                "\"created\" : \"2026|\"created\" : \"once",
                "\"hidden\" : false|\"hidden\" : 0",
                "\"crc32c\"|\"sum\""
            })
    void theSchemaFindsWhatIsWrong(String right, String wrong) throws IOException {
        String notes = Files.readString(folder.resolve("notes.json"));
        String changed = notes.replace(right, wrong);
        assertFalse(changed.equals(notes), right);
        assertFalse(faults(changed).isEmpty(), wrong);
    }
}
