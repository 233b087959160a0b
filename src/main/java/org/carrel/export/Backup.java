// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Incoming.Looked;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Notebook;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All notebooks and the settings of a person in one ZIP: of each notebook the {@code notes.json} that holds all of it.
/// What was made was read back and found to hold the same.
public final class Backup {
    static final String MANIFEST = "carrel-backup.json";
    static final String SETTINGS = "settings.json";
    static final String NOTEBOOKS = "notebooks/";
    static final String NOTES = "/notes.json";

    private final Holdings holdings;

    public Backup(Holdings holdings) {
        this.holdings = holdings;
    }

    /// What was written.
    ///
    /// @param notRead names of notebooks that could not be read, and are not in it
    public record Made(Path file, int notebooks, long entries, List<String> notRead) {
        public Made {
            notRead = List.copyOf(notRead);
        }
    }

    /// @param file as it stands in the ZIP
    private record Part(BackupFile.Part file, Notebook notebook) {}

    /// Writes the ZIP in the place of one that lies there: whoever calls has asked.
    ///
    /// @throws IOException where it can't be written, or does not read back
    public Made make(Path to) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<String> notRead = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Path place : holdings.places()) {
            for (Shelf.Named named : new Shelf(place).list()) {
                if (Thread.interrupted()) {
                    throw new InterruptedIOException();
                }
                String folder = free(slug(named.folder()), taken);
                Optional<Part> part = part(named, folder);
                if (part.isPresent()) {
                    parts.add(part.get());
                    taken.add(folder);
                } else {
                    notRead.add(named.name());
                }
            }
        }
        byte[] zip = zip(parts);
        Delivery.file(zip, to);
        check(to, parts);
        return new Made(
                to,
                parts.size(),
                parts.stream().mapToLong(part -> entries(part.notebook())).sum(),
                notRead);
    }

    private static String slug(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return BackupFile.SLUG.matcher(name).matches() ? name : "notebook";
    }

    private static String free(String slug, List<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private Optional<Part> part(Shelf.Named named, String folder) throws IOException {
        Optional<NotebookStore> store =
                switch (NotebookStore.open(
                        named.folder(), holdings.device(), holdings.emergency())) {
                    case NotebookOpening.Opened(NotebookStore sound) -> Optional.of(sound);
                    case NotebookOpening.Recovered(NotebookStore sound, _, _) -> Optional.of(sound);
                    case NotebookOpening.Edited edited -> Optional.of(edited.usePrevious());
                    case NotebookOpening.TooNew _,
                            NotebookOpening.Missing _,
                            NotebookOpening.Unreadable _ ->
                            Optional.empty();
                };
        if (store.isEmpty()) {
            return Optional.empty();
        }
        Path scratch = Files.createTempDirectory("carrel-backup-");
        Path file = scratch.resolve("notes.json");
        try {
            store.get().saveCopy(file);
            return Optional.of(
                    new Part(
                            new BackupFile.Part(folder, named.name(), Files.readAllBytes(file)),
                            store.get().notebook()));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(scratch);
        }
    }

    private byte[] zip(List<Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    MANIFEST,
                    BackupManifest.write(
                            holdings.device().program(),
                            holdings.device().clock().instant(),
                            parts.stream()
                                    .map(
                                            part ->
                                                    new BackupManifest.Named(
                                                            part.file().folder(),
                                                            part.file().name(),
                                                            entries(part.notebook())))
                                    .toList()));
            for (Part part : parts) {
                put(zip, NOTEBOOKS + part.file().folder() + NOTES, part.file().bytes());
            }
            try {
                put(zip, SETTINGS, Files.readAllBytes(holdings.settings()));
            } catch (NoSuchFileException e) {
                // Nothing was set yet.
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Reads the file as a restore would, and compares.
    private void check(Path file, List<Part> parts) throws IOException {
        Instant now = holdings.device().clock().instant();
        boolean sound =
                BackupFile.read(file) instanceof BackupFile.Opened.Read(BackupFile backup)
                        && backup.notebooks().size() == parts.size()
                        && parts.stream()
                                .allMatch(
                                        part ->
                                                backup.notebooks().stream()
                                                        .filter(
                                                                read ->
                                                                        read.folder()
                                                                                .equals(
                                                                                        part.file()
                                                                                                .folder()))
                                                        .anyMatch(read -> same(read, part, now)));
        if (!sound) {
            throw new FileSystemException(
                    file.toString(), null, "what was written does not read back");
        }
    }

    private static boolean same(BackupFile.Part read, Part part, Instant now) {
        if (!Arrays.equals(read.bytes(), part.file().bytes())) {
            return false;
        }
        long wanted = entries(part.notebook());
        return switch (read.look(now)) {
            case Looked.Found(Incoming incoming) ->
                    incoming.entries().size() == Math.min(wanted, Incoming.MOST_ENTRIES);
            case Looked.Refused _ -> wanted == 0;
        };
    }

    /// Those that do not lie in the trash, hidden or not.
    private static long entries(Notebook notebook) {
        return notebook.items().stream()
                .filter(item -> item instanceof Entry entry && entry.deleted() == null)
                .count();
    }
}
