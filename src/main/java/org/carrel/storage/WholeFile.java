// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;

/// Replaces a file so that at every moment either all of the old or all of the new one is there, whatever fails. Nobody
/// but its owner may read it, where the file system can say so.
public final class WholeFile {
    private static final int TRIES = 5;
    private static final int FIRST_PAUSE_MILLIS = 20;

    /// Puts a finished file in the place of another.
    @FunctionalInterface
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    private WholeFile() {}

    /// Returns once the bytes are on the disk.
    public static void replace(Path file, byte[] bytes) throws IOException {
        // ATOMIC_MOVE replaces by itself; REPLACE_EXISTING without it would delete the old file
        // first.
        replace(file, bytes, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    static void replace(Path file, byte[] bytes, Mover mover) throws IOException {
        Path folder =
                Objects.requireNonNull(
                        file.toAbsolutePath().getParent(), "a file lies in a folder");
        makeFolder(folder);
        Path fresh =
                Files.createTempFile(folder, file.getFileName() + ".", ".tmp", ownersFile(folder));
        try {
            write(fresh, bytes);
            if (!Arrays.equals(bytes, Files.readAllBytes(fresh))) {
                throw new FileSystemException(
                        fresh.toString(), null, "what was written does not read back");
            }
            moveAgainAndAgain(fresh, file, mover);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceNames(folder);
    }

    /// Returns once the names of the files in a folder are on the disk, where a program can see to that: on Windows none
    /// can.
    public static void forceNames(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void write(Path fresh, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /// On Windows a virus scanner or a backup may hold the old file for a moment.
    private static void moveAgainAndAgain(Path fresh, Path file, Mover mover) throws IOException {
        int pause = FIRST_PAUSE_MILLIS;
        for (int again = TRIES - 1; ; again--, pause *= 2) {
            try {
                mover.move(fresh, file);
                return;
            } catch (FileSystemException e) {
                if (again == 0 || e instanceof AtomicMoveNotSupportedException) {
                    throw e;
                }
                rest(pause, e);
            }
        }
    }

    private static void rest(int millis, FileSystemException why) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var stopped = new InterruptedIOException(why.getMessage());
            stopped.addSuppressed(why);
            throw stopped;
        }
    }

    /// Makes the folder and those above it that are not there, each for its owner only; returns once they are on the disk.
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            makeFolder(above);
        }
        Files.createDirectories(folder, only(folder, "rwx------"));
        if (above != null) {
            forceNames(above);
        }
    }

    /// Makes a file whose name alone says something; one that is there stays.
    static void makeEmpty(Path file) throws IOException {
        try {
            Files.createFile(file, ownersFile(file));
        } catch (FileAlreadyExistsException e) {
            // Then it says already what it has to.
        }
    }

    /// With these a new file is its owner's only from the beginning.
    public static FileAttribute<?>[] ownersFile(Path place) {
        return only(place, "rw-------");
    }

    private static FileAttribute<?>[] only(Path place, String permissions) {
        return posix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
