// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.storage.Processes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Every byte missing and every bit turned of what the real writer, in a process of its own, makes of 20 records and of
/// a snapshot of 3 items.
class DamageTest {
    private static final String DEVICE = "abcd";

    /// Asks the system nothing: it would be asked a hundred thousand times.
    private static final Device READER =
            new Device(
                    DEVICE,
                    InstantSource.system(),
                    new Processes() {
                        @Override
                        public long self() {
                            return 1;
                        }

                        @Override
                        public boolean lives(long process) {
                            return process == 1;
                        }

                        @Override
                        public OptionalLong began(long process) {
                            return OptionalLong.empty();
                        }
                    },
                    "test");

    @TempDir static Path place;

    /// A notebook of 20 records in a journal, and one of 3 items in snapshots, each by path within its folder.
    private static Map<String, byte[]> journal = Map.of();

    private static Map<String, byte[]> snapshot = Map.of();

    @BeforeAll
    static void whatTheWriterMakes() throws IOException, InterruptedException {
        Path first = Samples.notebook(place.resolve("journal"));
        StoreProcess.run("records", first, DEVICE, 20, "r");
        journal = files(first);
        Path second = Samples.notebook(place.resolve("snapshot"));
        StoreProcess.run("snapshot", second, DEVICE, 3, "s");
        snapshot = files(second);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /// The same notebook in memory.
    private static Path lay(FileSystem memory, Map<String, byte[]> files) throws IOException {
        Path folder = memory.getPath("/notes");
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
        return damage(folder, files);
    }

    private static Path damage(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    private static NotebookOpening open(Path folder) throws IOException {
        return NotebookStore.open(folder, READER, Samples.noEmergency());
    }

    private static FileSystem memory() {
        return Jimfs.newFileSystem(Configuration.unix());
    }

    private static String only(Map<String, byte[]> files, String start) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private static byte[] turned(byte[] bytes, int bit) {
        byte[] turned = bytes.clone();
        turned[bit / 8] ^= (byte) (1 << bit % 8);
        return turned;
    }

    private static Map<UUID, Item> byId(Notebook notebook) {
        Map<UUID, Item> items = new HashMap<>();
        notebook.items().forEach(item -> items.put(item.id(), item));
        return items;
    }

    private static NotebookStore store(NotebookOpening opening) {
        return switch (opening) {
            case NotebookOpening.Opened(NotebookStore store) -> store;
            case NotebookOpening.Recovered(NotebookStore store, _, _) -> store;
            case NotebookOpening other -> throw new AssertionError(other);
        };
    }

    @Test
    void aJournalCutAnywhereKeepsEveryLineThatIsWhole() throws IOException {
        String name = only(journal, "journal/");
        byte[] whole = bytes(journal, name);
        try (FileSystem memory = memory()) {
            Path folder = lay(memory, journal);
            for (int length = 0; length <= whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                var store = store(open(damage(folder, Map.of(name, cut))));
                long lines = new String(cut, StandardCharsets.UTF_8).lines().count();
                long complete =
                        length > 0 && cut[length - 1] == '\n' ? lines : Math.max(0, lines - 1);
                assertEquals(complete, store.notebook().items().size(), "cut at " + length);
                for (Item item : store.notebook().items()) {
                    assertTrue(((Entry) item).text().startsWith("note "));
                }
            }
        }
        System.out.println("a journal cut at each of " + (whole.length + 1) + " offsets");
    }

    @Test
    void aJournalWithAnyBitTurnedLosesOneLineAndChangesNone() throws IOException {
        String name = only(journal, "journal/");
        byte[] whole = bytes(journal, name);
        try (FileSystem memory = memory()) {
            Path folder = lay(memory, journal);
            Map<UUID, Item> all = byId(store(open(folder)).notebook());
            assertEquals(20, all.size());
            for (int bit = 0; bit < 8 * whole.length; bit++) {
                var opened = open(damage(folder, Map.of(name, turned(whole, bit))));
                Map<UUID, Item> left = byId(store(opened).notebook());
                assertTrue(left.size() >= 19, "bit " + bit);
                assertTrue(all.entrySet().containsAll(left.entrySet()), "bit " + bit);
            }
        }
        System.out.println("a journal with each of " + 8 * whole.length + " bits turned");
    }

    @Test
    void anySnapshotCutAnywhereIsSetAsideAndNothingIsMissing() throws IOException {
        String peer = "peers/" + DEVICE + ".json";
        for (List<String> files :
                List.of(List.of("notes.json"), List.of(peer), List.of("notes.json", peer))) {
            try (FileSystem memory = memory()) {
                Notebook all = store(open(lay(memory, snapshot))).notebook();
                assertEquals(3, all.items().size());
                byte[] whole = bytes(snapshot, files.getFirst());
                assertEquals(whole.length, bytes(snapshot, files.getLast()).length);
                for (int length = 0; length < whole.length; length++) {
                    byte[] cut = Arrays.copyOf(whole, length);
                    Map<String, byte[]> damage = new HashMap<>();
                    files.forEach(name -> damage.put(name, cut));
                    var store = store(open(damage(lay(memory, snapshot), damage)));
                    assertEquals(all, store.notebook(), files + " cut at " + length);
                    store.tidy();
                    for (String name : files) {
                        Path aside =
                                store.folder()
                                        .resolve("quarantine")
                                        .resolve(
                                                name.substring(name.indexOf('/') + 1)
                                                        + "."
                                                        + Sum.of(cut));
                        assertEquals(length, Files.size(aside), files + " cut at " + length);
                    }
                    assertEquals(all, store(open(store.folder())).notebook());
                }
                System.out.println(files + " cut at each of " + whole.length + " offsets");
            }
        }
    }

    @Test
    void anySnapshotWithAnyBitTurnedChangesNothingSilently() throws IOException {
        String peer = "peers/" + DEVICE + ".json";
        int asked = 0;
        for (List<String> files :
                List.of(List.of("notes.json"), List.of(peer), List.of("notes.json", peer))) {
            try (FileSystem memory = memory()) {
                Notebook all = store(open(lay(memory, snapshot))).notebook();
                byte[] whole = bytes(snapshot, files.getFirst());
                for (int bit = 0; bit < 8 * whole.length; bit++) {
                    byte[] bad = turned(whole, bit);
                    Map<String, byte[]> damage = new HashMap<>();
                    files.forEach(name -> damage.put(name, bad));
                    NotebookOpening opening = open(damage(memory.getPath("/notes"), damage));
                    if (opening instanceof NotebookOpening.Edited edited) {
                        asked++;
                        assertTrue(edited.hasPrevious());
                        assertEquals(all, edited.usePrevious().notebook(), "bit " + bit);
                    } else {
                        assertEquals(all, store(opening).notebook(), files + " bit " + bit);
                    }
                }
                System.out.println(files + " with each of " + 8 * whole.length + " bits turned");
            }
        }
        System.out.println("asked " + asked + " times whether to use what seems edited by hand");
        assertNotEquals(0, asked);
    }

    @Test
    void aNotebookOfWhichNothingMakesSenseIsNotEmptyButUnreadable() throws IOException {
        try (FileSystem memory = memory()) {
            Map<String, byte[]> damage = new HashMap<>();
            snapshot.keySet().stream()
                    .filter(name -> !name.startsWith("notes.lock"))
                    .forEach(name -> damage.put(name, new byte[] {'x', '\n'}));
            assertInstanceOf(
                    NotebookOpening.Unreadable.class, open(damage(lay(memory, snapshot), damage)));
        }
    }
}
