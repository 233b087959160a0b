// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Which files of other instances and computers were read, so that only what changed since is read again.
final class Watch {
    private record Look(long size, long modified) {}

    private final Layout layout;
    private final Predicate<Path> own;
    private final Map<Path, Look> looked = new HashMap<>();

    /// @param own files that this instance writes by itself
    Watch(Layout layout, Predicate<Path> own) {
        this.layout = layout;
        this.own = own;
    }

    /// What files say that changed since the last time. A file that can't be understood is looked at again when it has
    /// changed: it may be on its way here.
    List<Stored> news() throws IOException {
        layout.check();
        List<Stored> news = new ArrayList<>();
        for (Path journal : layout.journalFiles()) {
            if (!own.test(journal) && isNew(journal)) {
                news.addAll(Lines.read(bytes(journal)).records());
            }
        }
        for (Path peer : layout.peerFiles()) {
            if (isNew(peer)) {
                news.addAll(records(bytes(peer)));
            }
        }
        return news;
    }

    /// What is there now is known.
    void skip() throws IOException {
        for (Path journal : layout.journalFiles()) {
            isNew(journal);
        }
        for (Path peer : layout.peerFiles()) {
            isNew(peer);
        }
    }

    private boolean isNew(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var look = new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
            return !look.equals(looked.put(file, look));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            looked.remove(file);
            throw e;
        }
    }

    private static List<Stored> records(byte[] snapshot) {
        try {
            Snapshot read = Snapshot.read(snapshot);
            return read.sealed() && !read.header().isTooNew() ? read.records() : List.of();
        } catch (DamagedFileException e) {
            return List.of();
        }
    }
}
