// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A disk of 256 KB that fills up while notes are written.
class FullDiskTest {
    private static final int SIZE = 256 * 1024;

    @TempDir Path mounted;

    /// Where this process may not mount a disk of its own, one with a quota in memory.
    @Test
    void losesNothingAndGoesOnWhenThereIsRoomAgain() throws Exception {
        if (mount()) {
            try {
                fill(mounted, mounted);
            } finally {
                run("umount", mounted.toString());
            }
        } else {
            quota();
        }
    }

    @Test
    void losesNothingOnADiskWithAQuota() throws IOException {
        quota();
    }

    private void quota() throws IOException {
        var quota = new Quota();
        try (FileSystem memory =
                Jimfs.newFileSystem(
                        Configuration.unix().toBuilder().setAttributeViews("posix").build())) {
            quota.root = Files.createDirectory(memory.getPath("/disk"));
            fill(quota.root, FrailFiles.over(quota.root, quota));
        }
    }

    private static final class Quota implements FrailFiles.Ear {
        Path root = Path.of("");

        @Override
        public void before(FrailFiles.Call call, Path path, Path other) throws IOException {
            if (call == FrailFiles.Call.WRITE && used() >= SIZE) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        }

        @Override
        public int most(int bytes) throws IOException {
            return (int) Math.max(1, Math.min(bytes, SIZE - used()));
        }

        private long used() throws IOException {
            long used = 0;
            try (var all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    used += Files.size(file);
                }
            }
            return used;
        }
    }

    private boolean mount() throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", mounted.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    /// @param real the disk, without anything between
    private static void fill(Path real, Path disk) throws IOException {
        Path folder = Samples.notebook(disk);
        Path ballast = real.resolve("ballast");
        Files.write(ballast, new byte[SIZE / 4]);
        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        List<String> acknowledged = new ArrayList<>();
        List<String> held = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 2000 && refused < 10; i++) {
            String text = "note " + i + " " + "x".repeat(400);
            store.put(List.of(Samples.note("n" + i, text)));
            held.add(text);
            try {
                store.force();
                acknowledged.addAll(held);
                held.clear();
            } catch (IOException e) {
                refused++;
                assertTrue(store.isPending());
            }
            if (i % 50 == 49 || refused == 3) {
                tidy(store);
            }
        }
        assertEquals(10, refused);
        assertFalse(acknowledged.isEmpty());
        assertEquals(sorted(acknowledged), texts(folder));

        Files.delete(ballast);
        store.force();
        acknowledged.addAll(held);
        assertEquals(sorted(acknowledged), texts(folder));
    }

    private static void tidy(NotebookStore store) {
        try {
            store.tidy();
        } catch (IOException e) {
            assertTrue(store.isUnfolded());
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        return Samples.open(folder, Samples.device("ef01"))
                .notebook()
                .entries()
                .map(Entry::text)
                .sorted()
                .toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
