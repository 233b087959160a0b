// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Incoming.Looked;
import org.carrel.notebook.Change;
import org.carrel.notebook.Notebook;
import org.carrel.storage.Loaded;
import org.carrel.storage.Settings;
import org.carrel.storage.SettingsFile;
import org.carrel.storage.notes.NotebookOpening;
import org.carrel.storage.notes.NotebookStore;
import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Brings back what a backup holds. Nothing that is here is lost by it: a notebook that is not here comes whole, into
/// one that is here comes what it lacks.
public final class Restore {
    private final Holdings holdings;

    public Restore(Holdings holdings) {
        this.holdings = holdings;
    }

    /// What would become of one notebook of a backup.
    ///
    /// @param here the folder of the same notebook on this computer; null where there is none
    /// @param preview against what is here
    public record Part(BackupFile.Part part, @Nullable Path here, Preview preview) {
        /// How many entries and agendas it would bring or change.
        public int coming() {
            return preview.coming().size() + preview.agendas().size();
        }
    }

    /// What would become of a whole backup.
    ///
    /// @param notRead names of notebooks in it that make no sense
    public record Plan(List<Part> parts, Optional<Settings> settings, List<String> notRead) {
        public Plan {
            parts = List.copyOf(parts);
            notRead = List.copyOf(notRead);
        }
    }

    /// Compares a backup with what is here; changes nothing.
    ///
    /// @throws IOException where something that is here can't be read
    public Plan plan(BackupFile backup) throws IOException {
        Map<UUID, NotebookStore> here = new HashMap<>();
        for (Path place : holdings.places()) {
            for (Shelf.Named named : new Shelf(place).list()) {
                store(named.folder()).ifPresent(store -> here.putIfAbsent(store.id(), store));
            }
        }
        List<Part> parts = new ArrayList<>();
        List<String> notRead = new ArrayList<>();
        for (BackupFile.Part part : backup.notebooks()) {
            switch (part.look(holdings.device().clock().instant())) {
                case Looked.Found(Incoming incoming) -> {
                    NotebookStore store = here.get(incoming.set().id());
                    parts.add(
                            new Part(
                                    part,
                                    store == null ? null : store.folder(),
                                    new Comparison(
                                                    store == null
                                                            ? Notebook.EMPTY
                                                            : store.notebook())
                                            .preview(incoming, false)));
                }
                case Looked.Refused(Incoming.Refusal why) -> {
                    if (why != Incoming.Refusal.EMPTY) {
                        notRead.add(part.name());
                    }
                }
            }
        }
        return new Plan(parts, settings(backup), notRead);
    }

    private Optional<NotebookStore> store(Path folder) throws IOException {
        return switch (NotebookStore.open(folder, holdings.device(), holdings.emergency())) {
            case NotebookOpening.Opened(NotebookStore store) -> Optional.of(store);
            case NotebookOpening.Recovered(NotebookStore store, _, _) -> Optional.of(store);
            case NotebookOpening.Edited _,
                    NotebookOpening.TooNew _,
                    NotebookOpening.Missing _,
                    NotebookOpening.Unreadable _ ->
                    Optional.empty();
        };
    }

    private static Optional<Settings> settings(BackupFile backup) throws IOException {
        if (backup.settings().isEmpty()) {
            return Optional.empty();
        }
        Path scratch = Files.createTempDirectory("carrel-restore-");
        Path file = scratch.resolve(Backup.SETTINGS);
        try {
            Files.write(file, backup.settings().get());
            return new SettingsFile(scratch).load() instanceof Loaded.Read<Settings>(Settings read)
                    ? Optional.of(read)
                    : Optional.empty();
        } finally {
            delete(scratch);
        }
    }

    /// Brings one notebook back; returns once it is on the disk.
    ///
    /// @return its folder
    /// @throws IOException where it can't be written; then what was here is as it was
    public Path take(Part part) throws IOException {
        Path here = part.here();
        if (here == null) {
            return bring(part.part());
        }
        NotebookStore store =
                store(here)
                        .orElseThrow(
                                () ->
                                        new FileSystemException(
                                                here.toString(), null, "it can't be opened"));
        Change change = part.preview().change(store.notebook(), Preview.Clash.KEEP_BOTH);
        store.put(change.items());
        store.force();
        return here;
    }

    private Path bring(BackupFile.Part part) throws IOException {
        Path scratch = Files.createTempDirectory("carrel-restore-");
        try {
            Path folder = Files.createDirectory(scratch.resolve(part.folder()));
            Files.write(folder.resolve("notes.json"), part.bytes());
            NotebookStore store =
                    switch (NotebookStore.open(folder, holdings.device(), holdings.emergency())) {
                        case NotebookOpening.Opened(NotebookStore sound) -> sound;
                        case NotebookOpening.Recovered(NotebookStore sound, _, _) -> sound;
                        case NotebookOpening.Edited edited -> edited.use();
                        case NotebookOpening.TooNew _,
                                NotebookOpening.Missing _,
                                NotebookOpening.Unreadable _ ->
                                throw new FileSystemException(
                                        part.name(), null, "it can't be opened");
                    };
            return new Shelf(holdings.places().getFirst())
                    .bring(store, holdings.device(), holdings.emergency());
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
