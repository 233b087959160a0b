// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// A backup as it was read. No name in it ever becomes a path: a file is one of the few that a backup has, or it is
/// nothing; and no more is read than a person can have written.
///
/// @param settings the bytes of {@code settings.json}
public record BackupFile(
        Optional<Instant> savedAt, List<Part> notebooks, Optional<byte[]> settings) {
    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    private static final Pattern NOTES =
            Pattern.compile(
                    Pattern.quote(Backup.NOTEBOOKS)
                            + "("
                            + SLUG.pattern()
                            + ")"
                            + Pattern.quote(Backup.NOTES));
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_NOTEBOOKS = 200;
    private static final int LARGEST_PART = 64 << 20;
    private static final int LARGEST_SETTINGS = 1 << 20;
    private static final long LARGEST = 128L << 20;

    /// A notebook in it.
    public static final class Part {
        private final String folder;
        private final String name;
        private final byte[] bytes;

        Part(String folder, String name, byte[] bytes) {
            this.folder = folder;
            this.name = name;
            this.bytes = bytes;
        }

        /// What its folder is called there.
        String folder() {
            return folder;
        }

        public String name() {
            return name;
        }

        /// Of its {@code notes.json}; not to be changed.
        byte[] bytes() {
            return bytes;
        }

        Looked look(Instant now) {
            try {
                return SetReader.read(new ByteArrayInputStream(bytes), name, now);
            } catch (IOException e) {
                throw new UncheckedIOException("memory has no failures", e);
            }
        }
    }

    public BackupFile {
        notebooks = List.copyOf(notebooks);
    }

    /// What came of opening one.
    public sealed interface Opened {
        record Read(BackupFile backup) implements Opened {}

        record Not(Refusal why) implements Opened {}
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Reads all of a file; changes nothing.
    ///
    /// @throws IOException where the file can't be read
    public static Opened read(Path file) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var zip = new ZipInputStream(in)) {
            long left = LARGEST;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return new Opened.Not(Refusal.TOO_LARGE);
                }
                Optional<Integer> most = most(entry.getName());
                if (most.isPresent() && files.size() <= MOST_NOTEBOOKS + 2) {
                    byte[] bytes = bytes(zip, (int) Math.min(left, most.get()));
                    left -= bytes.length;
                    files.putIfAbsent(entry.getName(), bytes);
                } else {
                    left -= skip(zip, left);
                }
            }
        } catch (TooLargeException e) {
            return new Opened.Not(Refusal.TOO_LARGE);
        } catch (ZipException | IllegalArgumentException | EOFException e) {
            return new Opened.Not(Refusal.NOT_NOTES);
        }
        return opened(files);
    }

    private static Opened opened(Map<String, byte[]> files) {
        byte[] stated = files.get(Backup.MANIFEST);
        Optional<BackupManifest> manifest =
                stated == null ? Optional.empty() : BackupManifest.read(stated);
        if (manifest.isEmpty()) {
            return new Opened.Not(Refusal.NOT_NOTES);
        }
        if (manifest.get().newer()) {
            return new Opened.Not(Refusal.NEWER_CARREL);
        }
        List<Part> parts = new ArrayList<>();
        files.keySet().stream()
                .sorted()
                .forEach(
                        name -> {
                            Matcher notes = NOTES.matcher(name);
                            byte[] bytes = files.get(name);
                            if (notes.matches() && bytes != null) {
                                String folder = notes.group(1);
                                parts.add(new Part(folder, manifest.get().name(folder), bytes));
                            }
                        });
        return new Opened.Read(
                new BackupFile(
                        manifest.get().savedAt(),
                        parts,
                        Optional.ofNullable(files.get(Backup.SETTINGS))));
    }

    /// How large a file of that name may be; empty for one that no backup has.
    private static Optional<Integer> most(String name) {
        if (name.equals(Backup.MANIFEST) || name.equals(Backup.SETTINGS)) {
            return Optional.of(LARGEST_SETTINGS);
        }
        return NOTES.matcher(name).matches() ? Optional.of(LARGEST_PART) : Optional.empty();
    }

    /// What an entry says of its size is never believed.
    private static byte[] bytes(ZipInputStream zip, int most) throws IOException {
        byte[] bytes = zip.readNBytes(most);
        if (zip.read() >= 0) {
            throw new TooLargeException();
        }
        return bytes;
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        byte[] chunk = new byte[8192];
        long skipped = 0;
        for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
            skipped += count;
            if (skipped > most) {
                throw new TooLargeException();
            }
        }
        return skipped;
    }

    /// All its notebooks as one, for taking notes out of it.
    Looked look(String name, Instant now) {
        List<Incoming> found = new ArrayList<>();
        for (Part part : notebooks) {
            if (part.look(now) instanceof Looked.Found(Incoming incoming)) {
                found.add(incoming);
            }
        }
        return found.isEmpty()
                ? new Looked.Refused(Refusal.EMPTY)
                : new Looked.Found(Incoming.together(name, found, now));
    }
}
