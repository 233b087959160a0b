// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.WholeFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The file that one instance adds its changes to. It is open only while something is added, so that a stick can be
/// pulled between two changes and another program can take the file away without a word being lost.
final class Journal {
    private final Layout layout;
    private final String instance;
    private @Nullable Path file;
    private boolean empty;
    private long size;

    Journal(Layout layout, String instance) {
        this.layout = layout;
        this.instance = instance;
    }

    /// Makes the file if there is none yet.
    ///
    /// @return when the file system says it was made; null if it was there
    @Nullable Instant begin(int generation) throws IOException {
        if (file != null) {
            return null;
        }
        layout.check();
        WholeFile.makeFolder(layout.journals());
        for (int number = 1; ; number++) {
            String name = instance + "." + generation + (number == 1 ? "" : "-" + number);
            Path fresh = layout.journals().resolve(name + ".jsonl");
            try {
                Files.createFile(fresh, WholeFile.ownersFile(fresh));
            } catch (FileAlreadyExistsException e) {
                continue; // from an attempt that failed
            }
            file = fresh;
            empty = true;
            size = 0;
            try {
                WholeFile.forceNames(layout.journals());
                return Files.getLastModifiedTime(fresh).toInstant();
            } catch (IOException e) {
                end();
                throw e;
            }
        }
    }

    /// Returns once the lines are on the disk, in a file that is still there. After a failure the next lines go into
    /// another file: nobody knows what this one holds.
    void add(byte[] lines) throws IOException {
        Path now = file;
        if (now == null) {
            throw new IllegalStateException("not begun");
        }
        try {
            try (FileChannel channel =
                    FileChannel.open(now, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer left = ByteBuffer.wrap(lines);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            if (!Files.exists(now)) {
                throw new NoSuchFileException(now.toString());
            }
        } catch (IOException e) {
            end();
            throw e;
        }
        empty = false;
        size += lines.length;
    }

    /// In bytes, of the file that is being added to.
    long size() {
        return size;
    }

    /// The next lines go into another file.
    void end() {
        Path now = file;
        file = null;
        if (now != null && empty) {
            try {
                Files.deleteIfExists(now);
            } catch (IOException e) {
                // Then a file stays that says nothing.
            }
        }
    }

    boolean isAt(Path path) {
        return path.equals(file);
    }
}
