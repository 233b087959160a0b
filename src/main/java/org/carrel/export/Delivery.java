// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Puts finished files where a person wants them. What was delivered was read back from there.
public final class Delivery {
    private static final int MOST_NAMES = 1_000;

    private Delivery() {}

    /// Writes a file whole or not at all, in the place of one that lies there: whoever calls has asked.
    public static Path file(byte[] bytes, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (Files.isDirectory(to)) {
            throw new FileSystemException(to.toString(), null, "a folder has this name");
        }
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            write(part, bytes);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw ofThe(to, e);
        } finally {
            Files.deleteIfExists(part);
        }
        check(to, bytes);
        return to;
    }

    /// Nobody who chose a file knows the one that is written first.
    private static FileSystemException ofThe(Path file, FileSystemException e) {
        FileSystemException named =
                switch (e) {
                    case AccessDeniedException _ -> new AccessDeniedException(file.toString());
                    case NoSuchFileException _ -> new NoSuchFileException(file.toString());
                    default -> new FileSystemException(file.toString(), null, e.getReason());
                };
        named.initCause(e);
        return named;
    }

    /// Puts files into a new folder; nothing that is there is touched. When it fails, nothing stays.
    ///
    /// @param name of the folder; gets a number where it is taken
    /// @throws InterruptedIOException where the thread was interrupted meanwhile
    public static Path folder(List<OutFile> files, Path parent, String name) throws IOException {
        Path folder = newFolder(parent, name);
        List<Path> written = new ArrayList<>();
        try {
            for (OutFile file : files) {
                if (Thread.interrupted()) {
                    throw new InterruptedIOException();
                }
                Path to = folder.resolve(file.name());
                written.add(to);
                write(to, file.bytes());
                check(to, file.bytes());
            }
        } catch (IOException e) {
            for (Path each : written) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
            throw e;
        }
        return folder;
    }

    private static Path newFolder(Path parent, String name) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(
                        parent.resolve(number == 1 ? name : name + " " + number));
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void check(Path file, byte[] bytes) throws IOException {
        if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
            throw new FileSystemException(
                    file.toString(), null, "what was written does not read back");
        }
    }
}
