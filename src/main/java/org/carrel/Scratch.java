// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A folder of this process alone, for what WebKit insists on writing; it holds nothing of the person's. A file in it is
/// locked as long as the process lives, so that a later process can tell what one that was killed left behind.
///
/// All of it waits for the disk. Any thread, one at a time.
final class Scratch implements AutoCloseable {
    static final String MARK = "carrel-scratch.lock";

    private static final String PREFIX = "carrel-";

    /// A folder so new may be one that its process has not locked yet.
    private static final Duration NEW = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel mark;

    private Scratch(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /// Where the system wants such things.
    static Scratch make() throws IOException {
        return make(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Scratch make(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX).toAbsolutePath();
        FileChannel mark =
                FileChannel.open(
                        folder.resolve(MARK),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        try {
            mark.tryLock();
        } catch (IOException e) {
            log(
                    "its lock can't be had, so nobody takes it away",
                    e); // nor can anybody else have it
        }
        return new Scratch(folder, mark);
    }

    Path folder() {
        return folder;
    }

    /// Removes the folders beside this one that processes left which live no more: only those that bear the mark, belong
    /// to the same user, and are locked by nobody.
    void sweep() throws IOException {
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder.resolveSibling(""), PREFIX + "*")) {
            found.forEach(others::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (Path other : others) {
            try {
                if (isLeft(other)) {
                    remove(other);
                }
            } catch (IOException e) {
                log("a folder left behind stays", e);
            }
        }
    }

    private boolean isLeft(Path other) throws IOException {
        Path otherMark = other.resolve(MARK);
        // To close its own mark, read anew, would give up its lock.
        return !other.toAbsolutePath().equals(folder)
                && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(otherMark, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))
                && isOld(otherMark)
                && isFree(otherMark);
    }

    /// By the clock of the disk, which may not be that of the computer.
    private boolean isOld(Path otherMark) throws IOException {
        FileTime own = Files.getLastModifiedTime(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
        FileTime its = Files.getLastModifiedTime(otherMark, LinkOption.NOFOLLOW_LINKS);
        return Duration.between(its.toInstant(), own.toInstant()).compareTo(NEW) > 0;
    }

    private static boolean isFree(Path otherMark) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                otherMark, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Whatever can't be removed now, such as what WebKit still writes, keeps its mark, which is nobody's from now on.
    @Override
    public void close() {
        try {
            mark.close();
            remove(folder);
        } catch (IOException e) {
            log("the scratch folder stays for now", e);
        }
    }

    /// The mark goes last. Links are removed, never followed.
    private static void remove(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes kind)
                            throws IOException {
                        if (!file.equals(mark)) {
                            setWritable(file);
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, IOException failure)
                            throws IOException {
                        if (!left.equals(folder)) {
                            Files.delete(left);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        Files.delete(mark);
        Files.delete(folder);
    }

    /// Windows deletes no file that is read-only, as copies of attachments are.
    private static void setWritable(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setAttribute(file, "dos:readonly", false, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void log(String what, IOException e) {
        System.getLogger(Scratch.class.getName())
                .log(System.Logger.Level.DEBUG, what + ": " + e.getClass().getName());
    }
}
