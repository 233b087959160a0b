// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

class PermissionsTest {
    @TempDir Path place;

    /// In a process that would let everybody read and write what it makes.
    @Test
    void nobodyElseReadsAnythingOfANotebook() throws Exception {
        assumeTrue(place.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path folder = Samples.notebook(place.resolve("data/notebooks"));
        var command = new ArrayList<String>(List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"));
        command.addAll(StoreProcess.command("snapshot", folder, "abcd", 3, "s"));
        for (int time = 0; time < 3; time++) {
            assertEquals(
                    0, new ProcessBuilder(command).inheritIO().start().waitFor(), "time " + time);
        }
        // Something damaged, something for an emergency.
        Files.writeString(folder.resolve("notes.json"), "damaged");
        var emergency = new Emergency(List.of(place.resolve("data/unsaved")));
        var store =
                ((NotebookOpening.Recovered)
                                NotebookStore.open(folder, Samples.device("abcd"), emergency))
                        .store();
        store.put(Samples.all());
        assertTrue(store.rescue());
        store.tidy();

        var kinds = new TreeSet<String>();
        try (Stream<Path> all = Files.walk(place.resolve("data"))) {
            for (Path path : all.toList()) {
                // What the test wrote by itself keeps what it had, and no more.
                assertEquals(
                        Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
                kinds.add(place.relativize(path).getName(0) + "/" + path.getFileName());
            }
        }
        assertTrue(kinds.size() > 12, kinds.toString());
    }

    @Test
    void aFolderForEmergenciesThatIsSomebodyElsesIsNotUsed() throws IOException {
        assumeTrue(place.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path open = Files.createDirectory(place.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path folder = Samples.notebook(place.resolve("n"));
        var store =
                ((NotebookOpening.Opened)
                                NotebookStore.open(
                                        folder,
                                        Samples.device("abcd"),
                                        new Emergency(List.of(open, place.resolve("mine")))))
                        .store();
        store.put(Samples.all());
        assertTrue(store.rescue());
        assertEquals(List.of(), Layout.files(open));
        assertEquals(1, Layout.files(place.resolve("mine")).size());
    }
}
