// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Elects who compacts, so that no two do the same work. Nothing is lost where a file system knows no locks.
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty while another one has it.
    static Optional<Lock> take(Path file) throws IOException {
        try {
            Files.createFile(file, WholeFile.ownersFile(file));
        } catch (FileAlreadyExistsException e) {
            // It stays from one compaction to the next.
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            // No locks here: then there is none to wait for.
            return Optional.of(new Lock(channel));
        }
        return Optional.of(new Lock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
