// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Several programs with one notebook at the same time: two on one computer, and a third that shares the folder.
class InstancesTest {
    private static final int EDITS = 400;
    private static final int CONFLICTS = 200;

    @TempDir Path place;

    @Test
    @Timeout(600)
    void fourRoundsOfThreeLoseNothing() throws IOException, InterruptedException {
        rounds(4);
    }

    @Test
    @Tag("long")
    @Timeout(6000)
    void twentyRoundsOfThreeLoseNothing() throws IOException, InterruptedException {
        rounds(20);
    }

    private void rounds(int rounds) throws IOException, InterruptedException {
        Path folder = Samples.notebook(place);
        Map<UUID, String> acknowledged = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            String name = "round" + round;
            List<Process> all = new ArrayList<>();
            all.add(StoreProcess.start("edits", folder, "abcd", EDITS, name + "a-"));
            all.add(StoreProcess.start("edits", folder, "abcd", EDITS, name + "b-"));
            all.add(StoreProcess.start("edits", folder, "ef01", EDITS, name + "c-"));
            for (Process process : all) {
                try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                    for (String line = said.readLine(); line != null; line = said.readLine()) {
                        if (line.startsWith("ACK ")) {
                            String[] words = line.split(" ", -1);
                            acknowledged.put(UUID.fromString(words[1]), words[2]);
                        }
                    }
                }
                assertEquals(0, process.waitFor());
            }
            for (String device : List.of("abcd", "ef01", "0123")) {
                Map<UUID, String> texts =
                        Samples.open(folder, Samples.device(device))
                                .notebook()
                                .entries()
                                .collect(Collectors.toMap(Entry::id, Entry::text));
                assertEquals(acknowledged, texts, "round " + round + " on " + device);
            }
        }
        System.out.println(
                rounds
                        + " rounds of 3 x "
                        + EDITS
                        + ": 0 of "
                        + acknowledged.size()
                        + " notes lost");
    }

    @Test
    @Timeout(600)
    void allTextsOfOneNoteStay() throws IOException, InterruptedException {
        Path folder = Samples.notebook(place);
        List<String> names = List.of("x", "y", "z");
        List<Process> all = new ArrayList<>();
        for (String name : names) {
            all.add(
                    StoreProcess.start(
                            "conflict",
                            folder,
                            name.equals("z") ? "ef01" : "abcd",
                            CONFLICTS,
                            name));
        }
        for (Process process : all) {
            process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor());
        }
        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        Set<String> texts = store.notebook().entries().map(Entry::text).collect(Collectors.toSet());
        for (int i = 0; i < CONFLICTS; i++) {
            for (String name : names) {
                assertTrue(texts.contains(name + "-" + i), name + "-" + i);
            }
        }
        // Each note once, and the others as copies of it; also once they are folded.
        assertEquals(3 * CONFLICTS, store.notebook().entries().count());
        store.tidy();
        assertEquals(store.notebook(), Samples.open(folder, Samples.device("ef01")).notebook());
        assertEquals(
                2L * CONFLICTS,
                store.notebook()
                        .entries()
                        .filter(e -> e.tags().contains(NotebookStore.CONFLICTING_COPY))
                        .count());
    }
}
