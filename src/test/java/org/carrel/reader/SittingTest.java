// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.export.Preview;
import org.carrel.notebook.Entry;
import org.carrel.page.Theme;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.Policy;
import org.carrel.storage.Processes;
import org.carrel.storage.Recents;
import org.carrel.storage.Settings;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.carrel.workshop.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

class SittingTest {
    private static final Device DEVICE =
            new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
    private static final Emergency NONE = new Emergency(List.of());

    @TempDir Path folder;

    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final QueuedBackground background = new QueuedBackground();
    private Preferences preferences = new Preferences(Settings.standard(), _ -> {});
    private final Reader reader =
            Readers.of(background, new Desk(Recents.NONE, _ -> {}), Guard.none());
    private final Notes notes = reader.annotating().notes();
    private NotebookDoor door;

    @BeforeEach
    void write() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        door =
                new NotebookDoor(
                        notes,
                        reader.notices(),
                        background,
                        new NotebookFinder(Shelf.in(folder), DEVICE, NONE, "My notes"),
                        answers::add,
                        NotesPlace.NONE,
                        _ -> {});
    }

    @AfterEach
    void end() {
        door.close();
    }

    private Sitting sitting(boolean guestsOnly) {
        var along = new Along(reader, background, (phrase, _) -> phrase.name(), "1.0");
        var sitting = new Sitting(reader, preferences, door, along.exporting(), guestsOnly);
        sitting.start();
        background.finish();
        return sitting;
    }

    private void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            Runnable next = answers.poll(60, TimeUnit.SECONDS);
            assertNotNull(next, "the saver hangs");
            next.run();
        }
    }

    private void note(String text) {
        reader.open(folder.resolve("course"));
        background.finish();
        Noting noting = reader.annotating().noting();
        noting.begin(noting.section().orElseThrow(), text, List.of());
        notes.settle();
    }

    private List<String> texts() {
        return notes.notebookProperty().get().entries().map(Entry::text).toList();
    }

    private List<String> onDisk() throws IOException {
        var opened =
                assertInstanceOf(
                        NotebookOpening.Opened.class,
                        NotebookStore.open(
                                Shelf.in(folder).list().getFirst().folder(), DEVICE, NONE));
        return opened.store().notebook().entries().map(Entry::text).toList();
    }

    @Nested
    class OfAGuest {
        private Sitting sitting;

        @BeforeEach
        void takeThePlaceOfAPerson() throws Exception {
            sitting = sitting(false);
            until(() -> notes.keptProperty().get() instanceof Kept.Saved);
            note("of the person");
            sitting.begin();
            background.finish();
        }

        @Test
        void beginsWithNothingWhileTheNotebookOfThePersonIsSaved() throws Exception {
            assertInstanceOf(Kept.Guest.class, notes.keptProperty().get());
            assertEquals(List.of(), texts());
            assertFalse(notes.canUndoProperty().get());
            assertEquals(List.of("of the person"), onDisk());
            assertFalse(sitting.isUnsaved());
        }

        @Test
        void goesOnInTheCourseThatWasOpenAsIfItWereNew() {
            assertNotNull(reader.courseProperty().get());
            assertEquals(1, reader.desk().recentsProperty().get().list().size(), "the guest's own");
            assertFalse(reader.navigation().canTurnBackProperty().get());
        }

        @Test
        void leavesNothingInTheNotebookOrTheWindow() throws Exception {
            String course = reader.desk().recentsProperty().get().list().getFirst().id();
            note("of the guest");
            preferences.setTheme(Theme.DARK);
            preferences.setZoom(200);
            reader.finding().look("bees");
            sitting.end();
            background.finish();
            until(() -> notes.keptProperty().get() instanceof Kept.Saved);
            assertEquals(List.of("of the person"), texts());
            assertEquals(List.of("of the person"), onDisk());
            assertEquals(Theme.LIGHT, preferences.themeProperty().get());
            assertEquals(100, preferences.zoomProperty().get());
            assertNull(reader.courseProperty().get());
            assertEquals("", reader.finding().words());
            assertFalse(sitting.guestProperty().get());
            assertEquals(1, reader.desk().recentsProperty().get().list().size());
            assertFalse(
                    course.equals(reader.desk().recentsProperty().get().list().getFirst().id()),
                    "what a guest read is no course of the person's");
        }

        @Test
        void isFollowedByAnotherGuestWhenNobodyIsThere() throws Exception {
            note("of the guest");
            preferences.setTheme(Theme.DARK);
            reader.finding().look("bees");
            sitting.expire();
            background.finish();
            assertTrue(sitting.guestProperty().get());
            assertInstanceOf(Kept.Guest.class, notes.keptProperty().get());
            assertEquals(List.of(), texts());
            assertEquals(Theme.LIGHT, preferences.themeProperty().get());
            assertNull(reader.courseProperty().get());
            assertEquals("", reader.finding().words());
            assertEquals(Recents.NONE, reader.desk().recentsProperty().get());
            assertEquals(new Done.SittingOver(true), reader.notices().doneProperty().get());
            sitting.end();
            background.finish();
            until(() -> notes.keptProperty().get() instanceof Kept.Saved);
            assertEquals(List.of("of the person"), texts());
        }

        @Test
        void hasNoBackupOfWhatIsThePersons() {
            var backups = new Backups(background, notes);
            backups.keptOn(
                    () -> {
                        throw new IOException("nobody asks");
                    });
            assertFalse(backups.possibleProperty().get());
        }

        @Test
        void canBeSavedToAFileThatAnyCarrelImports() {
            note("of the guest");
            assertTrue(sitting.isUnsaved());
            var saved = new AtomicInteger();
            Path file = folder.resolve(sitting.fileName());
            sitting.save(file, saved::incrementAndGet);
            background.finish();
            assertEquals(1, saved.get());
            assertFalse(sitting.isUnsaved());
            sitting.end();
            background.finish();
            var along = new Along(reader, background, (phrase, _) -> phrase.name(), "1.0");
            along.importing().look(file);
            background.finish();
            along.importing().take(false, Preview.Clash.KEEP_BOTH);
            assertEquals(
                    List.of("of the guest", "of the person"), texts().stream().sorted().toList());
        }

        @Test
        void isNotOverWhenTheFileCannotBeWritten() {
            note("of the guest");
            var saved = new AtomicInteger();
            sitting.save(folder.resolve("none/notes.annotation"), saved::incrementAndGet);
            background.finish();
            assertEquals(0, saved.get());
            assertTrue(sitting.isUnsaved());
            assertInstanceOf(
                    Trouble.CannotKeepNotes.class, reader.notices().troubleProperty().get());
        }
    }

    @Test
    void anotherGuestFindsNothingOfTheOneBefore() throws Exception {
        Sitting sitting = sitting(true);
        note("of the first");
        preferences.setTheme(Theme.DARK);
        sitting.end();
        background.finish();
        assertTrue(sitting.guestProperty().get());
        assertInstanceOf(Kept.Guest.class, notes.keptProperty().get());
        assertEquals(List.of(), texts());
        assertEquals(Theme.LIGHT, preferences.themeProperty().get());
        assertEquals(Recents.NONE, reader.desk().recentsProperty().get());
        assertFalse(Files.exists(folder.resolve("notebooks")));
    }

    @Test
    void aPersonWhoIsGoneLeavesNothingToSeeAndLosesNothing() throws Exception {
        Sitting sitting = sitting(false);
        until(() -> notes.keptProperty().get() instanceof Kept.Saved);
        note("of the person");
        sitting.expire();
        background.finish();
        assertTrue(sitting.guestProperty().get());
        assertInstanceOf(Kept.Guest.class, notes.keptProperty().get());
        assertNull(reader.courseProperty().get());
        assertEquals(List.of(), texts());
        assertEquals(List.of("of the person"), onDisk());
        assertEquals(new Done.SittingOver(false), reader.notices().doneProperty().get());
        door.transfer().keepIn(folder.resolve("stick"));
        background.finish();
        assertFalse(Files.exists(folder.resolve("stick")), "chosen too late");
        sitting.end();
        background.finish();
        until(() -> notes.keptProperty().get() instanceof Kept.Saved);
        assertEquals(List.of("of the person"), texts());
        assertEquals(1, reader.desk().recentsProperty().get().list().size());
    }

    @Test
    void endsByItselfWhereTheLibraryWantsThatButNotDuringAShow() {
        var clock = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
        preferences =
                new Preferences(
                        Settings.standard(),
                        _ -> {},
                        new Policy(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                true,
                                true,
                                Optional.of(Duration.ofMinutes(5))));
        IdleEnd idle = sitting(true).idleEnd(clock::get).orElseThrow();
        reader.open(folder.resolve("course"));
        background.finish();
        clock.updateAndGet(now -> now.plusSeconds(330));
        assertFalse(idle.isOver());
        assertEquals(60, reader.notices().secondsLeftProperty().get());
        reader.presenting()
                .present(
                        Show.of(
                                Objects.requireNonNull(
                                        reader.navigation().sectionProperty().get())));
        background.finish();
        clock.updateAndGet(now -> now.plusSeconds(3600));
        assertFalse(idle.isOver());
        assertEquals(0, reader.notices().secondsLeftProperty().get());
        reader.presenting().end();
        clock.updateAndGet(now -> now.plusSeconds(300));
        assertFalse(idle.isOver());
        clock.updateAndGet(now -> now.plusSeconds(60));
        assertTrue(idle.isOver());
    }

    @Test
    void doesNotEndByItselfUnlessTheLibraryWantsThat() {
        assertTrue(sitting(true).idleEnd(InstantSource.system()).isEmpty());
    }

    @Test
    void aNotebookThatIsFoundTooLateIsNotShownToAGuest() {
        var along = new Along(reader, background, (phrase, _) -> phrase.name(), "1.0");
        var sitting = new Sitting(reader, preferences, door, along.exporting(), false);
        sitting.start();
        sitting.begin();
        background.finish();
        assertInstanceOf(Kept.Guest.class, notes.keptProperty().get());
    }
}
