// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

class ShelfTest {
    private static final Device DEVICE = Samples.device("abcd");

    @TempDir Path place;

    private static List<String> names(List<Shelf.Named> all) {
        return all.stream().map(Shelf.Named::name).toList();
    }

    @Test
    void holdsNotebooksByTheNamesThatAreInThem() throws IOException {
        var shelf = Shelf.in(place);
        assertEquals(List.of(), shelf.list());
        shelf.create("Trainer", DEVICE);
        Path mine = shelf.create("My notes", DEVICE);
        Path second = shelf.create("My notes", DEVICE);
        Files.createDirectory(place.resolve("notebooks/other"));
        assertNotEquals(mine, second);
        NotebookStore store = Samples.open(second, DEVICE);
        store.rename("Ann\u2019s notes");
        store.tidy();
        assertEquals(List.of("Ann\u2019s notes", "My notes", "Trainer"), names(shelf.list()));
        assertEquals("Ann\u2019s notes", Samples.open(second, DEVICE).name());
    }

    @Test
    void theFirstNotebookIsTheSameForAllWhoMakeIt() throws Exception {
        var shelf = Shelf.in(place);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var made =
                    threads.invokeAll(
                            Collections.nCopies(8, () -> shelf.createFirst("My notes", DEVICE)));
            for (var each : made) {
                assertEquals(place.resolve("notebooks/my-notes"), each.get());
            }
        }
        assertEquals(List.of("My notes"), names(shelf.list()));
        assertEquals(1, Layout.files(shelf.place()).size());
    }

    @ParameterizedTest
    @CsvSource({
        "My notes,my-notes",
        "Ünïcode,u-ni-code",
        "CON,notebook",
        "../../etc,etc",
        "'  ',notebook",
        "图书馆,notebook",
        "a/b\\c:d,a-b-c-d"
    })
    void namesAFolderThatAnySystemCanHave(String name, String folder) {
        assertEquals(folder, Shelf.slug(name));
    }

    @Test
    void aFolderThatIsShownMayBeTheNotebookOrHoldIt() throws IOException {
        Path stick = Files.createDirectory(place.resolve("stick"));
        Path folder = Shelf.chosen(stick).create("Mine", DEVICE);
        assertEquals(stick.resolve("CarrelNotes/mine"), folder);
        for (Path shown : List.of(stick, stick.resolve("CarrelNotes"), folder)) {
            assertEquals(folder, Shelf.shown(shown).getFirst().folder());
        }
        assertEquals(List.of(), Shelf.shown(Files.createDirectory(place.resolve("empty"))));
    }

    @Test
    void bringsANotebookElsewhereAndLeavesItWhereItWas() throws IOException {
        Path home = Shelf.in(place).create("Mine", DEVICE);
        NotebookStore store = Samples.open(home, DEVICE);
        store.put(Samples.all());
        store.force();
        Path there =
                Shelf.chosen(place.resolve("stick")).bring(store, DEVICE, Samples.noEmergency());
        assertEquals(store.notebook(), Samples.open(there, DEVICE).notebook());
        assertEquals(store.notebook(), Samples.open(home, DEVICE).notebook());
        assertEquals("Mine", Samples.open(there, DEVICE).name());
    }

    @Test
    void bringsANotebookIntoTheSameOneThatIsThereAlready() throws IOException {
        Path home = Shelf.in(place).create("Mine", DEVICE);
        NotebookStore store = Samples.open(home, DEVICE);
        store.put(List.of(Samples.note("a", "one")));
        store.force();
        var stick = Shelf.chosen(place.resolve("stick"));
        Path there = stick.bring(store, DEVICE, Samples.noEmergency());
        NotebookStore elsewhere = Samples.open(there, Samples.device("ef01"));
        elsewhere.put(List.of(Samples.note("b", "two")));
        elsewhere.force();
        store.put(List.of(Samples.note("c", "three")));
        store.force();
        assertEquals(there, stick.bring(store, DEVICE, Samples.noEmergency()));
        assertEquals(
                List.of("one", "three", "two"),
                Samples.open(there, DEVICE)
                        .notebook()
                        .entries()
                        .map(Entry::text)
                        .sorted()
                        .toList());
        assertEquals(1, stick.list().size());
        assertTrue(Files.exists(home.resolve("notes.json")));
    }

    private static NotebookStore writtenAs(Path folder, String device, Entry... notes)
            throws IOException {
        NotebookStore store = Samples.open(folder, Samples.device(device));
        store.put(List.of(notes));
        store.force();
        return store;
    }

    private static List<String> texts(Path folder) throws IOException {
        return Samples.open(folder, DEVICE).notebook().entries().map(Entry::text).sorted().toList();
    }

    @Test
    void joinsANotebookWithAnotherThatKeepsItsNameAndLosesNothingOfEither() throws IOException {
        Path stick = Shelf.chosen(place.resolve("stick")).create("On the stick", DEVICE);
        Path home = Shelf.in(place).create("Mine", DEVICE);
        writtenAs(stick, "ef01", Samples.note("a", "there"), Samples.note("both", "older"));
        NotebookStore mine =
                writtenAs(home, "abcd", Samples.note("b", "here"), Samples.note("both", "newer"));
        assertInstanceOf(
                NotebookOpening.Opened.class,
                Shelf.join(mine, stick, DEVICE, Samples.noEmergency()));
        assertEquals(List.of("here", "newer", "older", "there"), texts(stick));
        assertEquals("On the stick", Samples.open(stick, DEVICE).name());
        assertEquals(List.of("here", "newer"), texts(home));
        assertEquals(1, Shelf.chosen(place.resolve("stick")).list().size());
    }

    @Test
    void joinsWithANotebookOfWhichAFileIsDamaged() throws IOException {
        Path stick = Shelf.chosen(place.resolve("stick")).create("On the stick", DEVICE);
        writtenAs(stick, "ef01", Samples.note("a", "there")).tidy();
        Files.writeString(stick.resolve("notes.json"), "damaged");
        NotebookStore mine =
                writtenAs(Shelf.in(place).create("Mine", DEVICE), "abcd", Samples.note("b", "b"));
        assertInstanceOf(
                NotebookOpening.Recovered.class,
                Shelf.join(mine, stick, DEVICE, Samples.noEmergency()));
        assertEquals(List.of("b", "there"), texts(stick));
    }

    @Test
    void putsNothingIntoANotebookThatMakesNoSense() throws IOException {
        Path stick = Shelf.chosen(place.resolve("stick")).create("On the stick", DEVICE);
        Files.writeString(stick.resolve("notes.json"), "damaged");
        NotebookStore mine =
                writtenAs(Shelf.in(place).create("Mine", DEVICE), "abcd", Samples.note("b", "b"));
        assertInstanceOf(
                NotebookOpening.Unreadable.class,
                Shelf.join(mine, stick, DEVICE, Samples.noEmergency()));
        assertEquals("damaged", Files.readString(stick.resolve("notes.json")));
    }
}
