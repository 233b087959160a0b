// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import static org.carrel.storage.notes.Samples.device;
import static org.carrel.storage.notes.Samples.note;
import static org.carrel.storage.notes.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Entry;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

class NotebookStoreTest {
    @TempDir Path place;

    private Path folder;

    @BeforeEach
    void aNotebook() throws IOException {
        folder = Samples.notebook(place);
    }

    private static void keep(NotebookStore store, Item... items) throws IOException {
        store.put(List.of(items));
        store.force();
    }

    private static List<String> texts(NotebookStore store) {
        return store.notebook().entries().map(Entry::text).sorted().toList();
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(this.folder.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasForcedIsThereTheNextTime() throws IOException {
        var store = open(folder, device("abcd"));
        store.put(Samples.all());
        store.force();

        assertEquals(Notebook.of(Samples.all()), open(folder, device("abcd")).notebook());
    }

    @Test
    void whatWasFoldedIsThereTheNextTime() throws IOException {
        var store = open(folder, device("abcd"));
        store.put(Samples.all());
        store.force();
        assertTrue(store.tidy());

        assertEquals(Notebook.of(Samples.all()), open(folder, device("abcd")).notebook());
        assertEquals("My notes", open(folder, device("abcd")).name());
        assertFalse(open(folder, device("abcd")).isUntidy());
    }

    @Test
    void theMergedViewAloneIsTheWholeNotebook() throws IOException {
        var store = open(folder, device("abcd"));
        store.put(Samples.all());
        store.tidy();
        Path other = Files.createDirectories(place.resolve("other"));
        Files.copy(folder.resolve("notes.json"), other.resolve("notes.json"));

        assertEquals(Notebook.of(Samples.all()), open(other, device("ef01")).notebook());
    }

    @Test
    void aJournalGoesOnlyOnceItStandsInTheSnapshotBeforeTheNewest() throws IOException {
        var store = open(folder, device("abcd"));
        keep(store, note("a", "one"));
        store.tidy();
        assertEquals(1, files("journal").size());
        keep(store, note("b", "two"));
        assertEquals(2, files("journal").size());
        store.tidy();
        assertEquals(1, files("journal").size());

        assertEquals(List.of("one", "two"), texts(open(folder, device("abcd"))));
    }

    @Test
    void thePreviousGenerationsStay() throws IOException {
        var store = open(folder, device("abcd"));
        for (String text : List.of("one", "two", "three")) {
            keep(store, note("a", text));
            store.tidy();
        }
        assertTrue(Files.readString(folder.resolve("notes.json")).contains("three"));
        assertTrue(Files.readString(folder.resolve("notes.json.1")).contains("two"));
        assertTrue(Files.readString(folder.resolve("notes.json.2")).contains("one"));
        assertEquals(1, files("backups").size());
    }

    @Nested
    class OfTwoWindows {
        @Test
        void eachSeesWhatTheOtherKept() throws IOException {
            var one = open(folder, device("abcd"));
            var two = open(folder, device("abcd"));
            keep(one, note("a", "from one"));
            keep(two, note("b", "from two"));

            assertTrue(one.refresh());
            assertTrue(two.refresh());
            assertEquals(List.of("from one", "from two"), texts(one));
            assertEquals(texts(one), texts(two));
            one.told();
            assertFalse(one.refresh());
        }

        @Test
        void theLaterChangeHoldsIfItWasMadeOfTheEarlier() throws IOException {
            var one = open(folder, device("abcd"));
            var two = open(folder, device("ef01"));
            keep(one, note("a", "first"));
            two.refresh();
            two.told();
            keep(two, note("a", "second"));
            one.refresh();

            assertEquals(List.of("second"), texts(one));
            assertEquals(List.of("second"), texts(open(folder, device("abcd"))));
        }

        @Test
        void bothTextsStayIfNeitherKnewOfTheOther() throws IOException {
            var one = open(folder, device("abcd"));
            keep(one, note("a", "base"));
            var two = open(folder, device("ef01"));
            keep(one, note("a", "mine"));
            keep(two, note("a", "yours"));
            one.refresh();
            two.refresh();

            assertEquals(List.of("mine", "yours"), texts(one));
            assertEquals(texts(one), texts(two));
            Entry copy =
                    one.notebook()
                            .entries()
                            .filter(e -> !e.id().equals(Samples.id("a")))
                            .findFirst()
                            .orElseThrow();
            assertEquals("mine", copy.text());
            assertEquals(List.of(NotebookStore.CONFLICTING_COPY), copy.tags());

            one.tidy();
            two.tidy();
            assertEquals(List.of("mine", "yours"), texts(open(folder, device("0000"))));
        }

        @Test
        void aChangeMadeBeforeThePersonWasToldTakesNothingAway() throws IOException {
            var one = open(folder, device("abcd"));
            keep(one, note("a", "base"));
            var two = open(folder, device("ef01"));
            keep(two, note("a", "yours"));
            one.refresh();
            keep(one, note("a", "mine"));

            assertEquals(List.of("mine", "yours"), texts(one));
            assertTrue(one.isUntold());
        }

        @Test
        void anotherTextIsNoConflictWhereItIsTheSame() throws IOException {
            var one = open(folder, device("abcd"));
            keep(one, note("a", "base"));
            var two = open(folder, device("ef01"));
            keep(one, note("a", "same"));
            keep(two, note("a", "same"));
            one.refresh();

            assertEquals(List.of("same"), texts(one));
        }
    }

    @Nested
    class WhatIsDeleted {
        private NotebookStore later(Duration time) throws IOException {
            return open(folder, device("abcd", InstantSource.fixed(Samples.NOON.plus(time))));
        }

        @Test
        void losesItsContentAfterAMonthAndIsForgottenAfterHalfAYear() throws IOException {
            var store = later(Duration.ZERO);
            keep(store, note("a", "secret"));
            keep(store, note("a", "secret").inTrash(Samples.NOON));
            store.tidy();
            assertEquals(1, store.notebook().trash().count());

            var month = later(Duration.ofDays(29));
            month.tidy();
            assertEquals(1, month.notebook().trash().count());

            var next = later(Duration.ofDays(31));
            next.tidy();
            assertEquals(0, next.notebook().trash().count());
            assertTrue(next.isUntold());
            String notes = Files.readString(folder.resolve("notes.json"));
            assertFalse(notes.contains("secret"));
            assertTrue(notes.contains(Samples.id("a").toString()));

            var half = later(Duration.ofDays(181));
            half.tidy();
            assertFalse(
                    Files.readString(folder.resolve("notes.json"))
                            .contains(Samples.id("a").toString()));
        }
    }

    @Nested
    class APlaceThatIsGone {
        @Test
        void isNoEmptyNotebook() throws IOException {
            assertInstanceOf(
                    NotebookOpening.Missing.class,
                    NotebookStore.open(
                            place.resolve("none"), device("abcd"), Samples.noEmergency()));
            assertInstanceOf(
                    NotebookOpening.Missing.class,
                    NotebookStore.open(
                            Files.createDirectory(place.resolve("empty")),
                            device("abcd"),
                            Samples.noEmergency()));
        }

        @Test
        void isNotMadeAnewAndGetsAllWhenItIsBack() throws IOException {
            var store = open(folder, device("abcd"));
            keep(store, note("a", "one"));
            Path away = place.resolve("away");
            Files.move(folder, away);
            store.put(List.of(note("b", "two")));
            assertThrows(NoSuchFileException.class, store::force);
            Files.createDirectory(folder);
            assertThrows(NoSuchFileException.class, store::force);
            assertThrows(NoSuchFileException.class, store::refresh);
            assertTrue(store.isPending());
            Files.delete(folder);
            Files.move(away, folder);
            store.force();
            assertFalse(store.isPending());

            assertEquals(List.of("one", "two"), texts(open(folder, device("abcd"))));
        }

        @Test
        void getsWhatWasKeptElsewhereTheNextTime() throws IOException {
            var emergency = new Emergency(List.of(place.resolve("tmp")));
            var store =
                    assertInstanceOf(
                                    NotebookOpening.Opened.class,
                                    NotebookStore.open(folder, device("abcd"), emergency))
                            .store();
            Path away = place.resolve("away");
            Files.move(folder, away);
            store.put(List.of(note("b", "two")));
            assertThrows(NoSuchFileException.class, store::force);
            assertTrue(store.rescue());
            Files.move(away, folder);

            // Another process, later: this one's number is then nobody's.
            Path left = Layout.files(place.resolve("tmp")).getFirst();
            Files.move(
                    left,
                    left.resolveSibling(
                            left.getFileName()
                                    .toString()
                                    .replaceFirst("abcd-\\d+-", "abcd-999999999-")));
            var next =
                    assertInstanceOf(
                                    NotebookOpening.Opened.class,
                                    NotebookStore.open(folder, device("abcd"), emergency))
                            .store();
            assertEquals(List.of("two"), texts(next));
            assertTrue(next.isPending());
            next.force();
            assertEquals(List.of(), Layout.files(place.resolve("tmp")));
            assertEquals(List.of("two"), texts(open(folder, device("abcd"))));
        }
    }
}
