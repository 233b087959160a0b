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
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// A program that changes notes as fast as it can is killed at any moment, again and again, in one notebook.
class KillTest {
    private static final int LONG = 1_000_000;

    @TempDir Path place;

    /// The newest acknowledged text of each note, over all lives.
    private final Map<UUID, String> acknowledged = new HashMap<>();

    private int acknowledgements;

    @Test
    @Timeout(600)
    void oneHundredKillsLoseNothingThatWasSaved() throws IOException, InterruptedException {
        kill(100);
    }

    @Test
    @Tag("long")
    @Timeout(6000)
    void oneThousandKillsLoseNothingThatWasSaved() throws IOException, InterruptedException {
        kill(1000);
    }

    private void kill(int times) throws IOException, InterruptedException {
        Path folder = Samples.notebook(place);
        var chance = new Random(1);
        for (int life = 0; life < times; life++) {
            live(folder, life, chance.nextInt(60));
            NotebookStore store =
                    switch (NotebookStore.open(
                            folder, Samples.device("ef01"), Samples.noEmergency())) {
                        case NotebookOpening.Opened(NotebookStore opened) -> opened;
                        case NotebookOpening other ->
                                throw new AssertionError("life " + life + ": " + other);
                    };
            Map<UUID, String> texts =
                    store.notebook().entries().collect(Collectors.toMap(Entry::id, Entry::text));
            for (var each : acknowledged.entrySet()) {
                String text = texts.get(each.getKey());
                assertTrue(
                        text != null && number(text) >= number(each.getValue()),
                        "life " + life + ": " + each + " is " + text);
            }
            assertTrue(store.notebook().entries().allMatch(e -> e.tags().isEmpty()));
        }
        assertTrue(acknowledgements > 10 * times, "only " + acknowledgements);
        System.out.println(times + " kills, " + acknowledgements + " changes acknowledged");
    }

    /// Kills it some acknowledgements after it has begun: a count and no time, or a slow computer would see less.
    private void live(Path folder, int life, int until) throws IOException, InterruptedException {
        Process process =
                StoreProcess.start("life", folder, "abcd", LONG, String.valueOf(life * LONG));
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("ACK ")) {
                    String[] words = line.split(" ", -1);
                    acknowledged.put(UUID.fromString(words[1]), words[2]);
                    acknowledgements++;
                    heard++;
                }
                if (heard == until) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertEquals(137, process.waitFor());
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(text.indexOf('-') + 1));
    }
}
