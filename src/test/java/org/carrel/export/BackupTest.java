// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;
import org.carrel.export.Preview.Standing;
import org.carrel.notebook.Item;
import org.carrel.notebook.Notebook;
import org.carrel.storage.Processes;
import org.carrel.storage.Settings;
import org.carrel.storage.SettingsFile;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class BackupTest {
    @TempDir Path folder;

    private Holdings holdings;
    private Path file;

    @BeforeEach
    void aPlace() throws IOException {
        holdings = holdings("here");
        file = folder.resolve("backup.zip");
    }

    private Holdings holdings(String name) {
        Path data = folder.resolve(name);
        return new Holdings(
                List.of(Shelf.in(data).place()),
                data.resolve("settings.json"),
                new Device("abcd", InstantSource.system(), Processes.OF_THIS_COMPUTER, "1.0"),
                new Emergency(List.of()));
    }

    private static NotebookStore store(Holdings holdings, Path folder) throws IOException {
        return assertInstanceOf(
                        NotebookOpening.Opened.class,
                        NotebookStore.open(folder, holdings.device(), holdings.emergency()))
                .store();
    }

    private static Path keep(Holdings holdings, String name, Collection<? extends Item> items)
            throws IOException {
        Path folder = new Shelf(holdings.places().getFirst()).create(name, holdings.device());
        NotebookStore store = store(holdings, folder);
        store.put(items);
        store.force();
        return folder;
    }

    private static BackupFile opened(Path file) throws IOException {
        return assertInstanceOf(BackupFile.Opened.Read.class, BackupFile.read(file)).backup();
    }

    private void zip(String... namesAndTexts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static final String MANIFEST = "{\"format\":\"carrel-backup\",\"schema\":1}";

    @Nested
    class ThereAndBack {
        @Test
        void bringsAllNotebooksAndSettingsToAnotherComputer() throws IOException {
            keep(holdings, "Mine", Samples.notebook().items());
            keep(holdings, "\u00DCber Drachen", Generated.entries(50));
            new SettingsFile(folder.resolve("here")).save(new Settings("dark", 150));
            Backup.Made made = new Backup(holdings).make(file);
            assertEquals(2, made.notebooks());
            assertEquals(List.of(), made.notRead());
            assertEquals(58, made.entries());

            Holdings there = holdings("there");
            var restore = new Restore(there);
            Restore.Plan plan = restore.plan(opened(file));
            assertEquals(Optional.of(new Settings("dark", 150)), plan.settings());
            assertEquals(
                    List.of("Mine", "\u00DCber Drachen"),
                    plan.parts().stream().map(part -> part.part().name()).toList());
            for (Restore.Part part : plan.parts()) {
                assertNull(part.here());
                restore.take(part);
            }
            List<Shelf.Named> brought = new Shelf(there.places().getFirst()).list();
            assertEquals(Samples.notebook(), NotebookFolder.read(brought.getFirst().folder()));
            assertEquals(
                    Notebook.of(Generated.entries(50)),
                    NotebookFolder.read(brought.getLast().folder()));
        }

        @Test
        void addsWhatIsMissingAndLeavesWhatIsNewer() throws IOException {
            var note = Samples.entries().get(2);
            var other = Samples.entries().get(1);
            Path mine = keep(holdings, "Mine", List.of(note, other));
            new Backup(holdings).make(file);
            NotebookStore store = store(holdings, mine);
            var edited = note.withText("newer", Samples.EVENING);
            store.put(List.of(edited, other.inTrash(Samples.EVENING)));
            store.force();

            var restore = new Restore(holdings);
            Restore.Part part = restore.plan(opened(file)).parts().getFirst();
            assertEquals(mine, part.here());
            assertEquals(1, part.preview().count(Standing.NEW));
            assertEquals(1, part.preview().count(Standing.OLDER));
            assertEquals(1, part.coming());
            restore.take(part);
            assertEquals(
                    List.of("Ask the scouts **again**.", "newer"),
                    NotebookFolder.read(mine).entries().map(e -> e.text()).sorted().toList());
            assertEquals(0, restore.plan(opened(file)).parts().getFirst().coming());
        }

        @Test
        void canBeMadeOfNothing() throws IOException {
            assertEquals(0, new Backup(holdings).make(file).notebooks());
            assertEquals(List.of(), new Restore(holdings).plan(opened(file)).parts());
        }

        @Test
        void changesNothingWhereItReads() throws IOException {
            Path mine = keep(holdings, "Mine", Generated.entries(3));
            List<String> before = listing();
            new Backup(holdings).make(file);
            new Restore(holdings).plan(opened(file));
            ImportFile.look(mine, Samples.EVENING);
            Files.delete(file);
            assertEquals(before, listing());
        }

        private List<String> listing() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.map(
                                each -> {
                                    try {
                                        return each
                                                + (Files.isDirectory(each)
                                                        ? ""
                                                        : " " + Files.readString(each).hashCode());
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                        .sorted()
                        .toList();
            }
        }

        @Test
        void namesAreOnesThatAnySystemTakes() throws IOException {
            keep(holdings, "Con: a/b?", Generated.entries(1));
            new Backup(holdings).make(file);
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    assertTrue(e.getName().matches("[a-z0-9./-]+"), e.getName());
                }
            }
        }
    }

    @Nested
    class AsAFileToImport {
        @Test
        void aBackupGivesAllItsNotes() throws IOException {
            keep(holdings, "Mine", Samples.entries());
            keep(holdings, "Other", Generated.entries(5));
            new Backup(holdings).make(file);
            Incoming incoming = found(file);
            assertTrue(incoming.own());
            assertEquals(13, incoming.entries().size());
            assertEquals(LeftOut.Reason.IN_TRASH, incoming.leftOut().getFirst().reason());
        }

        @Test
        void aNotebooksFolderAndItsFileGiveTheSame() throws IOException {
            Path mine = keep(holdings, "Mine", Samples.notebook().items());
            assertTrue(store(holdings, mine).tidy());
            Incoming ofFolder = found(mine);
            Incoming ofFile = found(mine.resolve("notes.json"));
            assertTrue(ofFile.own());
            assertEquals(
                    List.copyOf(new java.util.TreeSet<>(ids(ofFolder))),
                    List.copyOf(new java.util.TreeSet<>(ids(ofFile))));
            assertEquals(
                    java.util.Set.copyOf(ofFolder.entries()),
                    java.util.Set.copyOf(ofFile.entries()));
            assertEquals(ofFolder.sets().size(), ofFile.sets().size());
            assertEquals(
                    1,
                    ofFile.courses().stream().filter(c -> c.course().equals("course-k")).count());
            assertEquals(8, found(holdings.places().getFirst()).entries().size());
        }

        private List<String> ids(Incoming incoming) {
            return incoming.entries().stream().map(e -> e.id().toString()).toList();
        }

        @Test
        void aFolderWithoutNotesIsRefused() throws IOException {
            assertEquals(
                    new Looked.Refused(Refusal.NOT_NOTES),
                    ImportFile.look(folder, Samples.EVENING));
            assertThrows(
                    IOException.class,
                    () -> ImportFile.look(folder.resolve("gone.annotation"), Samples.EVENING));
        }

        private Incoming found(Path path) throws IOException {
            return assertInstanceOf(Looked.Found.class, ImportFile.look(path, Samples.EVENING))
                    .incoming();
        }
    }

    @Nested
    class Hostile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../evil.json",
                    "/etc/evil.json",
                    "C:\\evil.json",
                    "notebooks/../../evil/notes.json",
                    "notebooks/a/../../notes.json",
                    "notebooks/A/notes.json",
                    "notebooks/con/journal/x.jsonl",
                    "notebooks/a\u202E/notes.json"
                })
        void namesBecomeNoPaths(String name) throws IOException {
            zip(name, "{\"format\":\"carrel-notes\",\"items\":[]}", Backup.MANIFEST, MANIFEST);
            BackupFile backup = opened(file);
            assertEquals(List.of(), backup.notebooks());
            assertEquals(List.of(), new Restore(holdings).plan(backup).parts());
            assertFalse(Files.exists(folder.resolve("evil.json")));
        }

        @Test
        void bombsAreRefused() throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("notebooks/a/notes.json"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 80; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
            assertTrue(Files.size(file) < 1 << 20);
            assertEquals(new BackupFile.Opened.Not(Refusal.TOO_LARGE), BackupFile.read(file));
        }

        @Test
        void bombsBesideAreRefused() throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("other.bin"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 200; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
            assertEquals(new BackupFile.Opened.Not(Refusal.TOO_LARGE), BackupFile.read(file));
        }

        @Test
        void endlessListsAreRefused() throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 2_100; i++) {
                    zip.putNextEntry(new ZipEntry("x" + i));
                    zip.closeEntry();
                }
            }
            assertEquals(new BackupFile.Opened.Not(Refusal.TOO_LARGE), BackupFile.read(file));
        }

        @Test
        void otherZipsAreNone() throws IOException {
            zip("modules/kites/index.md", "# Kites");
            assertEquals(new BackupFile.Opened.Not(Refusal.NOT_NOTES), BackupFile.read(file));
            zip(Backup.MANIFEST, "[");
            assertEquals(new BackupFile.Opened.Not(Refusal.NOT_NOTES), BackupFile.read(file));
            Files.writeString(file, "PK no zip at all");
            assertEquals(new BackupFile.Opened.Not(Refusal.NOT_NOTES), BackupFile.read(file));
        }

        @Test
        void ofALaterCarrelAreRefusedInTheirOwnWords() throws IOException {
            zip(Backup.MANIFEST, "{\"format\":\"carrel-backup\",\"minReader\":2}");
            assertEquals(new BackupFile.Opened.Not(Refusal.NEWER_CARREL), BackupFile.read(file));
        }

        @Test
        void aTornOneIsRefusedOrGivesWhatIsWhole() throws IOException {
            keep(holdings, "Mine", Generated.entries(20));
            new Backup(holdings).make(file);
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 97) {
                Files.write(file, java.util.Arrays.copyOf(whole, length));
                BackupFile.read(file); // never throws
            }
        }

        @Test
        void aNotebookInItThatMakesNoSenseLosesItself() throws IOException {
            zip(
                    Backup.MANIFEST,
                    MANIFEST,
                    "notebooks/a/notes.json",
                    "{{{",
                    "notebooks/b/notes.json",
                    "{\"format\":\"carrel-notes\",\"id\":\"urn:uuid:11111111-2222-4333-8444-555555555555\",\"items\":[{\"type\":\"Annotation\",\"target\":\"a.md\"}]}");
            Restore.Plan plan = new Restore(holdings).plan(opened(file));
            assertEquals(List.of("a"), plan.notRead());
            assertEquals(1, plan.parts().size());
        }
    }

    @Test
    void anUnreadableNotebookIsNamedAndTheOthersAreSaved() throws IOException {
        keep(holdings, "Good", Generated.entries(2));
        Path bad = keep(holdings, "Bad", List.of());
        Files.writeString(bad.resolve("notes.json"), "garbage");
        try (Stream<Path> journals = Files.walk(bad)) {
            for (Path each : journals.filter(p -> p.toString().endsWith(".jsonl")).toList()) {
                Files.delete(each);
            }
        }
        Backup.Made made = new Backup(holdings).make(file);
        assertEquals(1, made.notebooks());
        assertEquals(1, made.notRead().size());
    }
}
