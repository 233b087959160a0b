// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Scope;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.Processes;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;

class NotebookDoorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Device DEVICE =
            new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
    private static final Emergency NONE = new Emergency(List.of());

    @TempDir Path place;

    private final BlockingQueue<Runnable> reader = new LinkedBlockingQueue<>();
    private final List<NotesPlace> remembered = new ArrayList<>(List.of(NotesPlace.NONE));
    private final List<NotebookDoor> doors = new ArrayList<>();
    private Shelf usual;

    @BeforeEach
    void begin() {
        usual = Shelf.in(place);
    }

    /// A sitting.
    private final class Sitting {
        final QueuedBackground background = new QueuedBackground();
        final Notices notices = new Notices();
        final Notes notes = new Notes(notices, InstantSource.fixed(NOW));
        final NotebookDoor door =
                new NotebookDoor(
                        notes,
                        notices,
                        background,
                        new NotebookFinder(usual, DEVICE, NONE, "My notes"),
                        reader::add,
                        remembered.getLast(),
                        remembered::add);

        Sitting() {
            doors.add(door);
            door.open();
            background.finish();
        }

        void write(String text) {
            notes.keep(List.of(note(text)));
            notes.settle();
        }

        List<String> texts() {
            return notes.notebookProperty().get().entries().map(Entry::text).sorted().toList();
        }

        Kept kept() {
            return notes.keptProperty().get();
        }

        void untilSaved() {
            until(() -> kept() instanceof Kept.Saved);
        }
    }

    @AfterEach
    void end() {
        doors.forEach(NotebookDoor::close);
    }

    private void until(BooleanSupplier there) {
        try {
            while (!there.getAsBoolean()) {
                Runnable next = reader.poll(60, TimeUnit.SECONDS);
                assertNotNull(next, "the saver hangs");
                next.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Entry note(String text) {
        return new Entry(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                Kind.NOTE,
                new Anchor("course", Scope.SECTION, "a/b", "B", null),
                text,
                List.of(),
                null,
                null,
                "",
                NOW,
                NOW,
                null);
    }

    private List<String> onDisk(Path folder) throws IOException {
        return assertInstanceOf(
                        NotebookOpening.Opened.class, NotebookStore.open(folder, DEVICE, NONE))
                .store()
                .notebook()
                .entries()
                .map(Entry::text)
                .sorted()
                .toList();
    }

    private Path own(String notebook) {
        return place.resolve("notebooks").resolve(notebook);
    }

    @Test
    void makesTheFirstNotebookAndOpensItTheNextTime() throws IOException {
        var first = new Sitting();
        assertEquals(new Kept.Saved(own("my-notes")), first.kept());
        assertEquals(new NotesPlace("", "my-notes"), remembered.getLast());
        first.write("one");
        first.untilSaved();
        first.door.close();
        assertEquals(List.of("one"), onDisk(own("my-notes")));
        assertEquals(List.of("one"), new Sitting().texts());
        assertEquals(2, remembered.size());
    }

    @Test
    void asksWhereTheNotebookIsAndPutsIntoItWhatWasNotedMeanwhile() throws IOException {
        var first = new Sitting();
        first.write("one");
        first.door.close();
        Files.move(own("my-notes"), place.resolve("away"));

        var next = new Sitting();
        assertEquals(
                new NotebookQuestion.Missing(own("my-notes")), next.door.questionProperty().get());
        assertInstanceOf(Kept.InMemory.class, next.kept());
        assertFalse(Files.exists(own("my-notes")));
        next.write("two");
        next.door.open();
        next.background.finish();
        assertInstanceOf(NotebookQuestion.Missing.class, next.door.questionProperty().get());

        Files.move(place.resolve("away"), own("my-notes"));
        next.door.open();
        next.background.finish();
        assertNull(next.door.questionProperty().get());
        next.untilSaved();
        assertEquals(List.of("one", "two"), next.texts());
        assertEquals(List.of("one", "two"), onDisk(own("my-notes")));
    }

    @Test
    void looksForAMissingNotebookWheneverThePersonComesBack() throws IOException {
        var first = new Sitting();
        first.write("one");
        first.door.close();
        Files.move(own("my-notes"), place.resolve("away"));
        var next = new Sitting();
        next.door.goOnWithout();
        next.write("two");
        assertTrue(next.door.isUnsaved());
        next.door.focus(true);
        next.background.finish();
        assertNull(next.door.questionProperty().get());
        assertInstanceOf(Kept.InMemory.class, next.kept());

        Files.move(place.resolve("away"), own("my-notes"));
        next.door.focus(true);
        next.background.finish();
        next.untilSaved();
        assertFalse(next.door.isUnsaved());
        assertEquals(List.of("one", "two"), onDisk(own("my-notes")));
    }

    @Test
    void opensANotebookThatThePersonShows() throws IOException {
        Path there = Shelf.chosen(place.resolve("stick")).create("Trainer", DEVICE);
        var sitting = new Sitting();
        sitting.door.openIn(place.resolve("stick"));
        sitting.background.finish();
        assertEquals(new Kept.Saved(there), sitting.kept());
        assertEquals(new Kept.Saved(there), new Sitting().kept());
    }

    @Test
    void asksWhichOfSeveralItIs() throws IOException {
        Path ann = Shelf.in(place).create("Ann", DEVICE);
        Shelf.in(place).create("Ben", DEVICE);
        var sitting = new Sitting();
        var question =
                assertInstanceOf(
                        NotebookQuestion.Several.class, sitting.door.questionProperty().get());
        sitting.door.open(question.notebooks().getFirst());
        sitting.background.finish();
        assertEquals(new Kept.Saved(ann), sitting.kept());
        assertEquals(new Kept.Saved(ann), new Sitting().kept());
    }

    /// The library has set the place of notes.
    private Path decided() {
        Path folder = place.resolve("srv/ada");
        usual = new Shelf(folder);
        remembered.add(new NotesPlace(folder.toString(), ""));
        return folder;
    }

    @Test
    void makesTheFirstNotebookWhereTheLibraryWantsItWithoutAQuestion() throws IOException {
        Path folder = decided();
        var sitting = new Sitting();
        assertNull(sitting.door.questionProperty().get());
        assertEquals(new Kept.Saved(folder.resolve("my-notes")), sitting.kept());
        assertEquals(new NotesPlace("", "my-notes"), remembered.getLast());
    }

    @Test
    void saysWhenNothingCanBeWrittenWhereTheLibraryWantsIt() throws IOException {
        Files.createFile(place.resolve("srv"));
        Path folder = decided();
        var sitting = new Sitting();
        assertEquals(
                folder,
                assertInstanceOf(
                                NotebookQuestion.CannotMake.class,
                                sitting.door.questionProperty().get())
                        .place());
        sitting.door.goOnWithout();
        sitting.write("one");
        Files.delete(place.resolve("srv"));
        sitting.door.focus(true);
        sitting.background.finish();
        sitting.untilSaved();
        assertEquals(List.of("one"), onDisk(folder.resolve("my-notes")));
    }

    @Test
    void keepsTheNotebookElsewhereFromNowOn() throws IOException {
        var sitting = new Sitting();
        sitting.write("one");
        sitting.untilSaved();
        sitting.door.transfer().keepIn(place.resolve("stick"));
        Path there = place.resolve("stick/CarrelNotes/my-notes");
        until(() -> sitting.kept() instanceof Kept.Saved(var at) && at.equals(there));
        assertEquals(
                new Done.NotesKeptIn(there, own("my-notes")), sitting.notices.doneProperty().get());
        sitting.write("two");
        sitting.untilSaved();
        assertEquals(List.of("one", "two"), onDisk(there));
        assertEquals(List.of("one"), onDisk(own("my-notes")));
        assertEquals(new Kept.Saved(there), new Sitting().kept());
    }

    /// Somebody who noted "there", on a stick.
    private Path stickWithNotes() throws IOException {
        Path there = Shelf.chosen(place.resolve("stick")).create("My notes", DEVICE);
        NotebookStore store =
                assertInstanceOf(
                                NotebookOpening.Opened.class,
                                NotebookStore.open(there, DEVICE, NONE))
                        .store();
        store.put(List.of(note("there")));
        store.force();
        return there;
    }

    private NotebookQuestion.AlreadyThere asked(Sitting sitting) {
        sitting.door.transfer().keepIn(place.resolve("stick"));
        sitting.background.finish();
        until(() -> sitting.door.questionProperty().get() != null);
        return assertInstanceOf(
                NotebookQuestion.AlreadyThere.class, sitting.door.questionProperty().get());
    }

    @Test
    void asksWhereThereAreNotesAlreadyAndChangesNothingMeanwhile() throws IOException {
        Path there = stickWithNotes();
        var sitting = new Sitting();
        sitting.write("here");
        sitting.untilSaved();
        var question = asked(sitting);
        assertEquals(
                List.of(there), question.notebooks().stream().map(Shelf.Named::folder).toList());
        assertEquals(1, question.shelf().list().size());
        sitting.door.stay();
        assertNull(sitting.door.questionProperty().get());
        assertEquals(new Kept.Saved(own("my-notes")), sitting.kept());
        assertEquals(List.of("there"), onDisk(there));
    }

    @Test
    void opensTheNotesThatAreThereAndBringsTheseIntoThem() throws IOException {
        Path there = stickWithNotes();
        var sitting = new Sitting();
        sitting.write("here");
        sitting.untilSaved();
        var question = asked(sitting);
        sitting.door.transfer().joinWith(question.notebooks().getFirst());
        sitting.write("meanwhile");
        until(() -> sitting.kept() instanceof Kept.Saved(var at) && at.equals(there));
        assertEquals(
                new Done.NotesJoined(there, own("my-notes")), sitting.notices.doneProperty().get());
        assertEquals(List.of("here", "meanwhile", "there"), sitting.texts());
        sitting.door.close();
        assertEquals(List.of("here", "meanwhile", "there"), onDisk(there));
        assertEquals(1, question.shelf().list().size());
        assertTrue(onDisk(own("my-notes")).contains("here"));
        assertEquals(new Kept.Saved(there), new Sitting().kept());
    }

    @Test
    void ofWhatBothHaveTheNewerHoldsThoughItIsThere() throws IOException {
        var sitting = new Sitting();
        sitting.write("both");
        sitting.untilSaved();
        Path there = stickWithNotes();
        NotebookStore stick =
                assertInstanceOf(
                                NotebookOpening.Opened.class,
                                NotebookStore.open(there, DEVICE, NONE))
                        .store();
        stick.put(List.of(note("both").withTags(List.of("later"), NOW)));
        stick.force();
        sitting.door.transfer().joinWith(asked(sitting).notebooks().getFirst());
        until(() -> sitting.kept() instanceof Kept.Saved(var at) && at.equals(there));
        assertEquals(
                List.of("later"),
                sitting.notes
                        .notebookProperty()
                        .get()
                        .entry(note("both").id())
                        .orElseThrow()
                        .tags());
    }

    @Test
    void keepsBothApartWhereThePersonWantsThat() throws IOException {
        Path there = stickWithNotes();
        var sitting = new Sitting();
        sitting.write("here");
        sitting.untilSaved();
        sitting.door.transfer().keepBeside(asked(sitting).shelf());
        Path beside = there.resolveSibling("my-notes-2");
        until(() -> sitting.kept() instanceof Kept.Saved(var at) && at.equals(beside));
        assertEquals(List.of("here"), onDisk(beside));
        assertEquals(List.of("there"), onDisk(there));
    }

    @Test
    void whatWasNotedWithoutANotebookGoesIntoTheOneThatIsThere() throws IOException {
        var first = new Sitting();
        first.door.close();
        Files.move(own("my-notes"), place.resolve("away"));
        Path there = stickWithNotes();
        var sitting = new Sitting();
        sitting.door.goOnWithout();
        sitting.write("here");
        sitting.door.transfer().joinWith(asked(sitting).notebooks().getFirst());
        sitting.background.finish();
        sitting.untilSaved();
        assertEquals(List.of("here", "there"), onDisk(there));
    }

    @Test
    void saysWhyNothingGoesIntoNotesThatAreDamaged() throws IOException {
        Path there = stickWithNotes();
        var sitting = new Sitting();
        sitting.write("here");
        sitting.untilSaved();
        var question = asked(sitting);
        try (var files = Files.walk(there)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        sitting.door.transfer().joinWith(question.notebooks().getFirst());
        until(() -> sitting.notices.troubleProperty().get() != null);
        assertEquals(
                new Trouble.CannotKeepNotes(there, new Why(Why.Kind.DAMAGED, "")),
                sitting.notices.troubleProperty().get());
        assertEquals(new Kept.Saved(own("my-notes")), sitting.kept());
    }

    @Test
    void staysWhereItIsIfItCantBeKeptElsewhere() throws IOException {
        var sitting = new Sitting();
        sitting.write("one");
        sitting.untilSaved();
        Path file = Files.createFile(place.resolve("file"));
        sitting.door.transfer().keepIn(file);
        until(() -> sitting.notices.troubleProperty().get() != null);
        assertInstanceOf(Trouble.CannotKeepNotes.class, sitting.notices.troubleProperty().get());
        sitting.write("two");
        sitting.untilSaved();
        assertEquals(List.of("one", "two"), onDisk(own("my-notes")));
    }

    @Test
    void asksWhetherWhatWasChangedByHandHolds() throws IOException {
        var first = new Sitting();
        first.write("one");
        first.untilSaved();
        first.door.close();
        NotebookStore store =
                assertInstanceOf(
                                NotebookOpening.Opened.class,
                                NotebookStore.open(own("my-notes"), DEVICE, NONE))
                        .store();
        store.tidy();
        Path notes = own("my-notes").resolve("notes.json");
        Files.writeString(notes, Files.readString(notes).replace("one", "by hand"));
        var next = new Sitting();
        var question =
                assertInstanceOf(NotebookQuestion.Edited.class, next.door.questionProperty().get());
        next.door.use(question.opening(), true);
        next.untilSaved();
        assertEquals(List.of("by hand"), next.texts());
        assertNull(next.door.questionProperty().get());
    }

    @Test
    void saysThatFilesWereDamagedAndThatNothingIsMissing() throws IOException {
        var first = new Sitting();
        first.write("one");
        first.door.close();
        Files.writeString(own("my-notes").resolve("notes.json"), "damaged");
        var next = new Sitting();
        assertEquals(List.of("one"), next.texts());
        assertEquals(
                new Trouble.NotesRecovered(true, own("my-notes").resolve("quarantine")),
                next.notices.troubleProperty().get());
    }

    @Test
    void aNotebookOfALaterVersionCanOnlyBeRead() throws IOException {
        var first = new Sitting();
        first.door.close();
        Path notes = own("my-notes").resolve("notes.json");
        String later = Files.readString(notes).replace("\"minReader\" : 1", "\"minReader\" : 2");
        Files.writeString(notes, resealed(later));
        var next = new Sitting();
        assertEquals(new Kept.ReadOnly(own("my-notes"), new Why(Why.Kind.NEWER, "")), next.kept());
        next.write("one");
        assertEquals(List.of(), next.texts());
        assertEquals(resealed(later), Files.readString(notes));
    }

    private static String resealed(String notes) {
        String body = notes.substring(0, notes.lastIndexOf(",\n  \"crc32c\""));
        var sum = new CRC32C();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        sum.update(bytes, 0, bytes.length);
        return body + ",\n  \"crc32c\" : \"" + "%08x".formatted(sum.getValue()) + "\"\n}\n";
    }

    @Test
    void savesACopyOfAll() throws IOException {
        var sitting = new Sitting();
        sitting.write("one");
        Path copy = place.resolve("copy.json");
        sitting.door.saveCopy(copy);
        until(() -> new Done.CopySaved(copy).equals(sitting.notices.doneProperty().get()));
        assertTrue(Files.readString(copy).contains("\"one\""));
    }
}
