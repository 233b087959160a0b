// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The read-only copies that the system's programs were given, each in a folder of its own that only this person may
/// look into. Unchanged they are deleted; what a person changed, or saved beside one, never is.
///
/// May be used from any thread; all but [#isEmpty] and [#keepIn] may wait for a disk.
final class Copies {
    private record Copy(String source, Path file, String hash) {
        Path folder() {
            return Objects.requireNonNull(file.getParent(), "each lies in its own folder");
        }
    }

    /// @param kept what the person had made of an earlier copy of the same file
    record Made(Path file, Optional<ChangedCopy> kept) {}

    private static final String PREFIX = "carrel-copies-";

    private final List<Copy> copies = new CopyOnWriteArrayList<>();
    private volatile @Nullable Path home;
    private @Nullable Path folder;
    private @Nullable Path madeIn;

    boolean isEmpty() {
        return copies.stream().noneMatch(this::isAtHand);
    }

    /// Of a guest only those that are the guest's, of a person all.
    private boolean isAtHand(Copy copy) {
        Path place = home;
        return place == null || copy.file.startsWith(place);
    }

    /// Writes a copy, and deletes an earlier one of the same file if nobody changed it.
    ///
    /// @param source what tells one file from another
    /// @param name fit for any system
    synchronized Made make(String source, String name, byte[] bytes) throws IOException {
        List<ChangedCopy> changed = new ArrayList<>();
        for (Copy earlier : copies) {
            if (earlier.source.equals(source)) {
                changed.addAll(tidy(earlier));
            }
        }
        Path parent = folder();
        var copy =
                new Copy(source, Files.createTempDirectory(parent, "").resolve(name), hash(bytes));
        write(copy, bytes);
        copies.add(copy);
        return new Made(copy.file, changed.stream().findFirst());
    }

    /// Whole or not at all: half of one would later look as if a person had changed it.
    private static void write(Copy copy, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy.file, StandardOpenOption.CREATE_NEW)) {
            out.write(bytes);
        } catch (IOException e) {
            delete(copy.file);
            deleteFolder(copy.folder());
            throw e;
        }
        setReadOnly(copy.file);
    }

    /// Deletes what nobody changed.
    ///
    /// @return what stays
    synchronized List<ChangedCopy> tidy() {
        List<ChangedCopy> changed = new ArrayList<>();
        copies.stream().filter(this::isAtHand).forEach(copy -> changed.addAll(tidy(copy)));
        Path parent = folder;
        if (parent != null && copies.stream().noneMatch(copy -> copy.file.startsWith(parent))) {
            deleteFolder(parent);
            folder = null;
        }
        return List.copyOf(changed);
    }

    /// Deletes all that are at hand, changed or not.
    synchronized void discard() {
        for (Copy copy : copies.stream().filter(this::isAtHand).toList()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(copy.folder())) {
                files.forEach(Copies::delete);
            } catch (IOException | DirectoryIteratorException e) {
                // gone, or not to be had; the others can go
            }
        }
        tidy();
    }

    private List<ChangedCopy> tidy(Copy copy) {
        List<ChangedCopy> changed = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(copy.folder())) {
            for (Path file : files) {
                if (file.equals(copy.file) ? isUnchanged(copy) : isLock(file)) {
                    delete(file);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    changed.add(new ChangedCopy(name(file), file));
                }
            }
        } catch (NoSuchFileException e) {
            copies.remove(copy); // the person, or the system, was faster
            return List.of();
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(new ChangedCopy(name(copy.file), copy.file));
        }
        if (changed.isEmpty() && deleteFolder(copy.folder())) {
            copies.remove(copy);
        }
        return changed;
    }

    /// What can't be read can't be known to be the same.
    private static boolean isUnchanged(Copy copy) {
        try {
            return copy.hash.equals(hash(Files.readAllBytes(copy.file)));
        } catch (IOException e) {
            return false;
        }
    }

    /// Word and LibreOffice put these beside a document while it is open.
    private static boolean isLock(Path file) {
        String name = name(file);
        return name.startsWith("~$") || name.startsWith(".~lock.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// What a program has open Windows does not delete; its copy stays listed, and is tried again.
    private static void delete(Path file) {
        try {
            setWritable(file);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Copies.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "a copy stays for now: " + e.getClass().getName());
        }
    }

    /// Whether it is gone; one that is not empty stays.
    private static boolean deleteFolder(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException e) {
            return !Files.exists(folder);
        }
    }

    /// Where copies lie from now on; only they are at hand then.
    ///
    /// @param place a guest's; null for where the system wants such things, and all are at hand
    void keepIn(@Nullable Path place) {
        home = place;
    }

    private Path folder() throws IOException {
        Path known = folder;
        Path parent = home;
        if (known == null || !Files.isDirectory(known) || !Objects.equals(parent, madeIn)) {
            known =
                    parent == null
                            ? Files.createTempDirectory(PREFIX)
                            : Files.createTempDirectory(parent, PREFIX);
            folder = known;
            madeIn = parent;
        }
        return known;
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void setReadOnly(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        } else {
            Files.setAttribute(file, "dos:readonly", true);
        }
    }

    private static void setWritable(Path file) throws IOException {
        if (!isPosix(file)) {
            Files.setAttribute(file, "dos:readonly", false);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
