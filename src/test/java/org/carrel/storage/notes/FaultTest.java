// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.carrel.notebook.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every single call to the file system fails once, in each of the ways that it can.
class FaultTest {
    enum Fault {
        INPUT_OUTPUT,
        FULL,
        DENIED,
        NO_ATOMIC_MOVE,
        SHORT_WRITE;

        IOException of(Path path) {
            String name = path.toString();
            return switch (this) {
                case INPUT_OUTPUT -> new FileSystemException(name, null, "Input/output error");
                case FULL, SHORT_WRITE ->
                        new FileSystemException(name, null, "No space left on device");
                case DENIED -> new AccessDeniedException(name);
                case NO_ATOMIC_MOVE -> new AtomicMoveNotSupportedException(name, name, "no");
            };
        }
    }

    /// Lets the n-th call fail; a short write writes half of what it was given, and then the disk is full.
    private static final class Once implements FrailFiles.Ear {
        private final Fault fault;
        private int left;
        private boolean half;
        private boolean failed;

        Once(Fault fault, int number) {
            this.fault = fault;
            this.left = number;
        }

        @Override
        public void before(FrailFiles.Call call, Path path, Path other) throws IOException {
            if (half && call == FrailFiles.Call.WRITE) {
                half = false;
                throw fault.of(path);
            }
            if (failed || left-- > 0 || !fits(call)) {
                return;
            }
            failed = true;
            if (fault == Fault.SHORT_WRITE) {
                half = true;
            } else {
                throw fault.of(path);
            }
        }

        private boolean fits(FrailFiles.Call call) {
            return switch (fault) {
                case NO_ATOMIC_MOVE -> call == FrailFiles.Call.MOVE;
                case SHORT_WRITE -> call == FrailFiles.Call.WRITE;
                case INPUT_OUTPUT, FULL, DENIED -> true;
            };
        }

        @Override
        public int most(int bytes) {
            return half ? bytes / 2 : bytes;
        }
    }

    private final Map<UUID, String> acknowledged = new LinkedHashMap<>();

    /// What a window does, which after a failure tries again.
    private void script(Path folder) throws IOException {
        NotebookStore store = again(() -> Samples.open(folder, Samples.device("abcd")));
        keep(store, "a", "one");
        keep(store, "b", "two");
        tidy(store);
        keep(store, "a", "three");
        tidy(store);
        keep(store, "c", "four");
        again(store::refresh);
        tidy(store);
        keep(store, "b", "five");
    }

    private void keep(NotebookStore store, String name, String text) throws IOException {
        Entry note = Samples.note(name, text);
        store.put(List.of(note));
        again(
                () -> {
                    store.force();
                    return 0;
                });
        assertFalse(store.isPending());
        acknowledged.put(note.id(), text);
    }

    /// May fail: then it is left for the next time.
    private static void tidy(NotebookStore store) {
        try {
            store.tidy();
        } catch (IOException e) {
            assertTrue(store.isUnfolded());
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T again(Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException e) {
            return work.run();
        }
    }

    private static Map<UUID, String> texts(NotebookStore store) {
        return store.notebook().entries().collect(Collectors.toMap(Entry::id, Entry::text));
    }

    @ParameterizedTest
    @EnumSource
    void neverLosesWhatItSaidToBeSaved(Fault fault) throws IOException {
        int number = 0;
        for (Once once; ; number++) {
            once = new Once(fault, number);
            acknowledged.clear();
            try (FileSystem memory = memory()) {
                Path data = FrailFiles.over(memory.getPath("/data"), (_, _, _) -> {});
                Path folder = Samples.notebook(data);
                script(FrailFiles.over(memory.getPath(folder.toString()), once));
                assertEquals(
                        acknowledged,
                        texts(Samples.open(folder, Samples.device("abcd"))),
                        fault + " at call " + number);
                NotebookStore next = Samples.open(folder, Samples.device("abcd"));
                next.tidy();
                assertEquals(
                        acknowledged,
                        texts(Samples.open(folder, Samples.device("abcd"))),
                        fault + " at call " + number);
            }
            if (!once.failed) {
                break;
            }
        }
        assertTrue(number > 5, "calls: " + number);
        System.out.println(fault + ": " + number + " calls");
    }

    private static FileSystem memory() {
        return Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setAttributeViews("posix").build());
    }
}
