// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What lies where in a notebook's folder.
record Layout(Path folder) {
    static final String NOTES = "notes.json";

    Path notes() {
        return folder.resolve(NOTES);
    }

    /// The merged view as it was before, the newest first.
    List<Path> generations() {
        return List.of(folder.resolve(NOTES + ".1"), folder.resolve(NOTES + ".2"));
    }

    Path journals() {
        return folder.resolve("journal");
    }

    Path peers() {
        return folder.resolve("peers");
    }

    Path peer(String device) {
        return peers().resolve(device + ".json");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    Path quarantine() {
        return folder.resolve("quarantine");
    }

    Path lock() {
        return folder.resolve("notes.lock");
    }

    /// What synchronising programs made of the merged view when two computers had written it.
    List<Path> conflictCopies() throws IOException {
        return files(folder).stream()
                .filter(file -> SyncNames.isCopyOf(NOTES, name(file)))
                .toList();
    }

    /// Of all computers, with conflict copies.
    List<Path> peerFiles() throws IOException {
        return files(peers()).stream().filter(file -> name(file).endsWith(".json")).toList();
    }

    /// Of all instances on all computers, with conflict copies.
    List<Path> journalFiles() throws IOException {
        return files(journals()).stream().filter(file -> name(file).endsWith(".jsonl")).toList();
    }

    /// By name; none where there is no such folder.
    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(files);
        return files;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Fails where the notebook is not there: a stick that was pulled leaves nothing, or an empty folder, and neither
    /// must be filled anew.
    void check() throws IOException {
        if (!Files.isRegularFile(notes()) && !Files.isDirectory(peers())) {
            throw new NoSuchFileException(folder.toString());
        }
    }
}
