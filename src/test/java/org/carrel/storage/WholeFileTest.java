// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

class WholeFileTest {
    private static final byte[] FRESH = "fresh".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private Path file;
    private int tries;

    @BeforeEach
    void anOldFile() throws IOException {
        file = Files.writeString(folder.resolve("file.json"), "old");
    }

    private WholeFile.Mover failing(int times) {
        return (from, to) -> {
            tries++;
            if (tries <= times) {
                throw new AccessDeniedException(to.toString(), null, "in use");
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        };
    }

    private void onlyTheOldFileIsThere() throws IOException {
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void waitsForAScannerToLetGo() throws IOException {
        WholeFile.replace(file, FRESH, failing(4));

        assertArrayEquals(FRESH, Files.readAllBytes(file));
        assertEquals(5, tries);
    }

    @Test
    void givesUpAfterFiveTriesAndLeavesTheOldFile() throws IOException {
        assertThrows(
                AccessDeniedException.class, () -> WholeFile.replace(file, FRESH, failing(99)));

        assertEquals(5, tries);
        onlyTheOldFileIsThere();
    }

    @Test
    void neverFallsBackToAMoveThatCanTear() throws IOException {
        WholeFile.Mover unable =
                (from, to) -> {
                    tries++;
                    throw new AtomicMoveNotSupportedException(
                            from.toString(), to.toString(), "another disk");
                };

        assertThrows(
                AtomicMoveNotSupportedException.class,
                () -> WholeFile.replace(file, FRESH, unable));

        assertEquals(1, tries);
        onlyTheOldFileIsThere();
    }

    @Test
    void theOldFileIsWholeUntilTheMove() throws IOException {
        WholeFile.replace(
                file,
                FRESH,
                (from, to) -> {
                    assertEquals("old", Files.readString(to));
                    assertArrayEquals(FRESH, Files.readAllBytes(from));
                    assertEquals(to.getParent(), from.getParent());
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                });

        assertArrayEquals(FRESH, Files.readAllBytes(file));
    }

    @Test
    void stopsWaitingWhenInterruptedAndLeavesTheOldFile() throws IOException {
        Thread.currentThread().interrupt();
        WholeFile.Mover held =
                (_, to) -> {
                    throw new AccessDeniedException(to.toString());
                };

        assertThrows(IOException.class, () -> WholeFile.replace(file, FRESH, held));

        assertTrue(Thread.interrupted(), "the interruption is not swallowed");
        onlyTheOldFileIsThere();
    }

    @Test
    void interruptionWhileWaitingIsSaidAsSuch() throws IOException {
        WholeFile.Mover held =
                (_, to) -> {
                    Thread.currentThread().interrupt();
                    throw new AccessDeniedException(to.toString());
                };

        assertThrows(InterruptedIOException.class, () -> WholeFile.replace(file, FRESH, held));

        assertTrue(Thread.interrupted(), "the interruption is not swallowed");
        onlyTheOldFileIsThere();
    }
}
