// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every state that the disk may be in when the power goes while a notebook is written.
class CrashTest {
    private static final Path NOTES = Path.of("/data/my-notes");

    private interface Script {
        void run(Path folder) throws IOException;
    }

    /// Texts by note: what was acknowledged, and what was being written and may be there or not.
    private final Map<UUID, String> acknowledged = new LinkedHashMap<>();

    private final Map<UUID, String> underWay = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private int lost;
    private int unreadable;
    private String first = "";

    private void keep(NotebookStore store, String name, String text) throws IOException {
        Entry note = Samples.note(name, text);
        underWay.put(note.id(), text);
        store.put(List.of(note));
        store.force();
        acknowledged.put(note.id(), text);
        underWay.clear();
    }

    private int states(boolean forcesFolders, Script script) throws IOException {
        try (FileSystem memory = memory();
                FileSystem after = memory()) {
            Path data = FrailFiles.over(memory.getPath("/data"), (_, _, _) -> {});
            Path folder = Samples.notebook(data);
            var first = Samples.open(folder, Samples.device("abcd"));
            keep(first, "a", "start");
            first.tidy();
            Path real = memory.getPath(folder.toString());
            var model = new CrashModel(real, forcesFolders);
            model.atEachMoment(() -> look(model, after));
            script.run(FrailFiles.over(real, model));
            look(model, after);
            System.out.println(
                    (forcesFolders ? "folders forced" : "folders not forced")
                            + ": "
                            + looked.size()
                            + " states, at most "
                            + model.mostPending()
                            + " changes pending, "
                            + lost
                            + " lost, "
                            + unreadable
                            + " unreadable");
            return looked.size();
        }
    }

    private void look(CrashModel model, FileSystem after) {
        try {
            for (CrashModel.Disk disk : model.states()) {
                if (looked.add(disk.key() + acknowledged + underWay)) {
                    look(lay(disk, after), disk);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lay(CrashModel.Disk disk, FileSystem after) throws IOException {
        Path root = after.getPath("/data");
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
        for (String folder : disk.folders()) {
            Files.createDirectories(after.getPath(folder));
        }
        for (var file : disk.files().entrySet()) {
            Files.write(after.getPath(file.getKey()), file.getValue());
        }
        return after.getPath(NOTES.toString());
    }

    private void look(Path folder, CrashModel.Disk disk) throws IOException {
        NotebookOpening opening =
                NotebookStore.open(folder, Samples.device("abcd"), Samples.noEmergency());
        NotebookStore store;
        switch (opening) {
            case NotebookOpening.Opened(NotebookStore opened) -> store = opened;
            case NotebookOpening.Recovered(NotebookStore opened, _, _) -> store = opened;
            default -> {
                unreadable++;
                note(opening + " " + disk.files().keySet());
                return;
            }
        }
        Map<UUID, String> found =
                store.notebook().entries().collect(Collectors.toMap(Entry::id, Entry::text));
        Map<UUID, String> mayBe = new LinkedHashMap<>(acknowledged);
        mayBe.putAll(underWay);
        for (UUID id : acknowledged.keySet()) {
            String text = found.get(id);
            if (!acknowledged.get(id).equals(text) && !Objects.equals(mayBe.get(id), text)) {
                lost++;
                note(acknowledged.get(id) + " is " + text + " in " + disk.files().keySet());
                return;
            }
        }
    }

    private void note(String what) {
        first = first.isEmpty() ? what : first;
    }

    private static FileSystem memory() {
        return Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setAttributeViews("posix").build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sixChangesAndTwoCompactionsLoseNothing(boolean forcesFolders) throws IOException {
        int states =
                states(
                        forcesFolders,
                        folder -> {
                            var store = Samples.open(folder, Samples.device("abcd"));
                            keep(store, "a", "one");
                            keep(store, "b", "two");
                            store.tidy();
                            keep(store, "a", "three");
                            keep(store, "c", "four");
                            store.tidy();
                            keep(store, "b", "five");
                            keep(store, "d", "six");
                        });
        assertTrue(states > 48, "states: " + states);
        assertEquals("", first);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoInstancesLoseNothing(boolean forcesFolders) throws IOException {
        int states =
                states(
                        forcesFolders,
                        folder -> {
                            var one = Samples.open(folder, Samples.device("abcd"));
                            var two = Samples.open(folder, Samples.device("ef01"));
                            keep(one, "b", "one");
                            keep(two, "c", "two");
                            two.tidy();
                            one.refresh();
                            keep(one, "c", "three");
                            one.tidy();
                            keep(two, "d", "four");
                            keep(one, "e", "five");
                            two.tidy();
                            one.tidy();
                            keep(two, "f", "six");
                        });
        assertTrue(states > 48, "states: " + states);
        assertEquals("", first);
    }

    /// Or the model would show nothing.
    @Test
    void whoeverReplacesAFileWithoutForcingItLosesAll() throws IOException {
        states(
                true,
                folder -> {
                    Path notes = folder.resolve("notes.json");
                    byte[] bytes = Files.readAllBytes(notes);
                    for (String peer : List.of("notes.json.1", "peers/abcd.json")) {
                        Files.deleteIfExists(folder.resolve(peer));
                    }
                    for (Path journal : Layout.files(folder.resolve("journal"))) {
                        Files.delete(journal);
                    }
                    for (Path backup : Layout.files(folder.resolve("backups"))) {
                        Files.delete(backup);
                    }
                    Path fresh = folder.resolve("notes.json.tmp");
                    try (var channel =
                            FileChannel.open(
                                    fresh,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                        channel.write(ByteBuffer.wrap(bytes));
                    }
                    Files.move(fresh, notes, StandardCopyOption.ATOMIC_MOVE);
                });
        assertTrue(lost + unreadable > 0);
    }
}
