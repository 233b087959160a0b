// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ArrayNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a person does to `notes.json` with an editor.
class HandEditTest {
    @TempDir Path place;

    private Path folder = Path.of("");

    @BeforeEach
    void aNotebook() throws IOException {
        folder = Samples.notebook(place);
        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        store.put(List.of(Samples.note("a", "first"), Samples.note("b", "second")));
        store.tidy();
    }

    private void edit(String from, String to) throws IOException {
        Path notes = folder.resolve("notes.json");
        String before = Files.readString(notes);
        assertTrue(before.contains(from));
        Files.writeString(notes, before.replace(from, to));
    }

    private NotebookOpening.Edited asked() throws IOException {
        return assertInstanceOf(NotebookOpening.Edited.class, opening());
    }

    private NotebookOpening opening() throws IOException {
        return NotebookStore.open(folder, Samples.device("abcd"), Samples.noEmergency());
    }

    private static List<String> texts(NotebookStore store) {
        return store.notebook().entries().map(Entry::text).sorted().toList();
    }

    private static void finish(NotebookStore store) throws IOException {
        store.force();
        store.tidy();
    }

    @Test
    void isAskedAboutAndHoldsIfThePersonSaysSo() throws IOException {
        edit("first", "first, by hand");
        NotebookStore store = asked().use();
        finish(store);
        assertEquals(List.of("first, by hand", "second"), texts(store));
        var again = assertInstanceOf(NotebookOpening.Opened.class, opening()).store();
        assertEquals(List.of("first, by hand", "second"), texts(again));
        assertEquals(1, Layout.files(folder.resolve("quarantine")).size());
    }

    @Test
    void doesNotHoldIfThePersonSaysSo() throws IOException {
        edit("first", "first, by hand");
        String edited = Files.readString(folder.resolve("notes.json"));
        NotebookStore store = asked().usePrevious();
        finish(store);
        assertEquals(List.of("first", "second"), texts(store));
        assertInstanceOf(NotebookOpening.Opened.class, opening());
        assertEquals(
                edited,
                Files.readString(Layout.files(folder.resolve("quarantine")).getFirst()));
    }

    @Test
    void isNotTouchedUntilThePersonHasSaidSomething() throws IOException {
        edit("first", "first, by hand");
        String edited = Files.readString(folder.resolve("notes.json"));
        asked();
        NotebookStore other =
                Samples.open(copyWithoutEdit(), Samples.device("abcd")); // another window
        assertEquals(2, other.notebook().items().size());
        assertEquals(edited, Files.readString(folder.resolve("notes.json")));
    }

    private Path copyWithoutEdit() throws IOException {
        Path copy = Files.createDirectories(place.resolve("copy"));
        Files.copy(folder.resolve("notes.json.1"), copy.resolve("notes.json"));
        Files.createDirectories(copy.resolve("peers"));
        Files.copy(folder.resolve("peers/abcd.json"), copy.resolve("peers/abcd.json"));
        return copy;
    }

    @Test
    void duringASittingItWaitsForTheNextStart() throws IOException {
        NotebookStore store = Samples.open(folder, Samples.device("abcd"));
        edit("first", "first, by hand");
        store.put(List.of(Samples.note("c", "third")));
        store.force();
        store.tidy();
        assertTrue(Files.readString(folder.resolve("notes.json")).contains("by hand"));
        NotebookStore next = asked().use();
        finish(next);
        assertEquals(List.of("first, by hand", "second", "third"), texts(next));
    }

    @Test
    void takesOutWhatThePersonTookOut() throws IOException {
        String notes = Files.readString(folder.resolve("notes.json"));
        var tree = assertDoesNotThrow(() -> Json.parse(notes));
        ((ArrayNode) tree.get("items")).remove(0);
        Files.writeString(folder.resolve("notes.json"), Json.pretty(tree));
        NotebookStore store = asked().use();
        finish(store);
        assertEquals(1, store.notebook().entries().count());
        assertEquals(1, store.notebook().trash().count());
    }

    @Test
    void aFileThatWasOnlyLaidOutAnewIsNoEdit() throws IOException {
        Path notes = folder.resolve("notes.json");
        Files.writeString(notes, Files.readString(notes).replace("\n", "\r\n"));
        NotebookStore store =
                assertInstanceOf(NotebookOpening.Opened.class, opening()).store();
        finish(store);
        assertFalse(Files.readString(notes).contains("\r"));
    }

    @Test
    void theOnlyFileThereIsCanOnlyBeUsed() throws IOException {
        edit("first", "first, by hand");
        Path alone = Files.createDirectories(place.resolve("alone"));
        Files.copy(folder.resolve("notes.json"), alone.resolve("notes.json"));
        var opening =
                assertInstanceOf(
                        NotebookOpening.Edited.class,
                        NotebookStore.open(
                                alone, Samples.device("abcd"), Samples.noEmergency()));
        assertFalse(opening.hasPrevious());
        NotebookStore store = opening.use();
        finish(store);
        assertEquals(List.of("first, by hand", "second"), texts(store));
    }
}
