// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Entry;
import org.carrel.storage.Processes;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

/// Clocks that are wrong, jump, or stand still.
class ClockTest {
    private static final int CASES = 10_000;

    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ZERO,
                    Duration.ofDays(-365),
                    Duration.ofDays(365),
                    Duration.ofHours(1),
                    Duration.ofHours(-1),
                    Duration.ofMillis(1),
                    Duration.ofDays(-400),
                    Duration.ofSeconds(-30));

    private static final Processes NONE =
            new Processes() {
                @Override
                public long self() {
                    return 1;
                }

                @Override
                public boolean lives(long process) {
                    return true;
                }

                @Override
                public OptionalLong began(long process) {
                    return OptionalLong.empty();
                }
            };

    private Instant now = Instant.now();

    private Device device(String id) {
        InstantSource clock = () -> now;
        return new Device(id, clock, NONE, "test");
    }

    /// Two computers take turns; each knows what the other did before. Whatever their clocks say, the last word holds.
    @Test
    void theLastWordHoldsWhateverTheClocksSay() throws IOException {
        for (int seed = 0; seed < CASES; seed++) {
            var chance = new Random(seed);
            try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
                now = Instant.now();
                Path folder = new Shelf(memory.getPath("/n")).create("n", device("abcd"));
                List<NotebookStore> both =
                        List.of(
                                Samples.open(folder, device("abcd")),
                                Samples.open(folder, device("ef01")));
                Map<String, String> last = new HashMap<>();
                for (int i = 0; i < 6; i++) {
                    now = now.plus(JUMPS.get(chance.nextInt(JUMPS.size())));
                    NotebookStore store = both.get(chance.nextInt(2));
                    store.refresh();
                    store.told();
                    String name = "n" + chance.nextInt(2);
                    store.put(List.of(Samples.note(name, "text " + i)));
                    store.force();
                    last.put(name, "text " + i);
                }
                Map<String, String> texts =
                        Samples.open(folder, device("0123"))
                                .notebook()
                                .entries()
                                .collect(Collectors.toMap(ClockTest::name, Entry::text));
                assertEquals(last, texts, "seed " + seed);
            }
        }
    }

    private static String name(Entry entry) {
        return entry.id().equals(Samples.id("n0")) ? "n0" : "n1";
    }

    @Test
    void aClockThatIsAYearAheadOfTheFilesIsNotBelieved() throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = new Shelf(memory.getPath("/n")).create("n", device("abcd"));
            now = Instant.now().plus(Duration.ofDays(365));
            NotebookStore store = Samples.open(folder, device("abcd"));
            store.put(List.of(Samples.note("a", "b")));
            store.force();
            Path journal = Layout.files(folder.resolve("journal")).getFirst();
            Stored record = Lines.read(Files.readAllBytes(journal)).records().getFirst();
            assertTrue(
                    record.version().hlc().millis()
                            < Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        }
    }
}
