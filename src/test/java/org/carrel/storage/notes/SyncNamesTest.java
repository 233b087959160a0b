// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SyncNamesTest {
    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.sync-conflict-20260131-101500-ABCDEF7.json",
                "notes.sync-conflict-20260131-101500.json",
                "notes (conflicted copy 2026-01-31 101500).json",
                "notes (Ann's conflicted copy 2026-01-31).json",
                "notes_conflict-20260131-101500.json",
                "notes (1).json",
                "notes(2).json",
                "notes-DESKTOP-7QK.json",
                "notes-Büro_PC.json"
            })
    void whatASynchronisingProgramMadeOfASecondVersionIsRead(String name) throws IOException {
        assertTrue(SyncNames.isCopyOf("notes.json", name));
        Path folder = Samples.notebook(place);
        Path other = Files.createDirectory(place.resolve("other"));
        Files.copy(folder.resolve("notes.json"), other.resolve("notes.json"));
        NotebookStore elsewhere = Samples.open(other, Samples.device("ef01"));
        elsewhere.put(List.of(Samples.note("b", "from elsewhere")));
        elsewhere.tidy();
        Path copy = Files.copy(other.resolve("notes.json"), folder.resolve(name));

        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        assertEquals(
                List.of("from elsewhere"),
                store.notebook().entries().map(Entry::text).toList());

        // Once it stands in two snapshots, and was not touched for a month, it goes.
        Files.setLastModifiedTime(
                copy, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        store.tidy();
        assertTrue(Files.exists(copy));
        store.tidy();
        assertFalse(Files.exists(copy));
        assertEquals(
                List.of("from elsewhere"),
                Samples.open(folder, Samples.device("0123"))
                        .notebook()
                        .entries()
                        .map(Entry::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.json",
                "notes.json.1",
                "notes.json.123.tmp",
                "notes.txt",
                "notebook.json",
                "mynotes.json",
                "notes.lock"
            })
    void otherFilesAreNone(String name) {
        assertFalse(SyncNames.isCopyOf("notes.json", name));
    }

    @Test
    void journalsAndSnapshotsOfSecondVersionsAreReadAsWell() throws IOException {
        Path folder = Samples.notebook(place);
        NotebookStore one = Samples.open(folder, Samples.device("abcd"));
        one.put(List.of(Samples.note("a", "one")));
        one.force();
        Path journal = Layout.files(folder.resolve("journal")).getFirst();
        Files.move(
                journal,
                journal.resolveSibling(
                        journal.getFileName()
                                .toString()
                                .replace(".jsonl", ".sync-conflict-20260131-101500-ABCDEF7.jsonl")));
        assertEquals(
                1, Samples.open(folder, Samples.device("ef01")).notebook().items().size());
    }
}
