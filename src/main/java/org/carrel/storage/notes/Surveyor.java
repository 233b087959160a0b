// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Reads all of a notebook's folder, once. Changes nothing in it.
final class Surveyor {
    private final Layout layout;
    private final String device;
    private final List<Stored> records = new ArrayList<>();
    private final Set<String> strays = new HashSet<>();
    private final Map<Path, List<Stored>> sources = new LinkedHashMap<>();
    private final Map<Path, byte[]> damaged = new LinkedHashMap<>();
    private @Nullable Header header;
    private @Nullable IOException failure;
    private boolean anything;

    private Surveyor(Layout layout, String device) {
        this.layout = layout;
        this.device = device;
    }

    static Survey read(Layout layout, String device) throws IOException {
        return new Surveyor(layout, device).read();
    }

    /// Journals before snapshots: what is in a journal that was deleted meanwhile is in the snapshot that is read after.
    private Survey read() throws IOException {
        for (Path journal : layout.journalFiles()) {
            readJournal(journal);
        }
        Path peer = layout.peer(device);
        byte[] ownBytes = bytes(peer);
        Optional<Snapshot> own = snapshot(peer, ownBytes);
        Survey.Notes notes = notes(ownBytes);
        for (Path other : layout.peerFiles()) {
            if (!other.equals(peer)) {
                boolean copy = SyncNames.isCopyOf(device + ".json", Layout.name(other));
                readSource(other, copy);
            }
        }
        for (Path copy : layout.conflictCopies()) {
            readSource(copy, true);
        }
        Path from =
                own.isEmpty() && !(notes instanceof Survey.Notes.Sound) ? readEarlier(notes) : null;
        if (header == null && failure != null) {
            throw failure;
        }
        return new Survey(
                Optional.ofNullable(header),
                records,
                List.copyOf(strays),
                own,
                notes,
                sources,
                damaged,
                from,
                failure == null,
                anything);
    }

    private void readJournal(Path journal) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(journal);
        } catch (NoSuchFileException e) {
            return;
        }
        Lines lines = Lines.read(bytes);
        anything |= !lines.records().isEmpty();
        records.addAll(lines.records());
        sources.put(journal, lines.records());
        for (byte[] bad : lines.bad()) {
            damaged.merge(journal, bad, Surveyor::both);
        }
    }

    private static byte[] both(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /// Null where there is no such file, or where it can't be read just now.
    private byte @Nullable [] bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            anything = true;
            return bytes;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            failure = e;
            return null;
        }
    }

    private Optional<Snapshot> snapshot(Path file, byte @Nullable [] bytes) {
        Optional<Snapshot> read = parse(file, bytes);
        if (read.isPresent() && !read.get().sealed()) {
            damaged.put(file, bytes == null ? new byte[0] : bytes);
            return Optional.empty();
        }
        read.ifPresent(this::take);
        return read;
    }

    private Optional<Snapshot> parse(Path file, byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snapshot.read(bytes));
        } catch (DamagedFileException e) {
            damaged.put(file, bytes);
            return Optional.empty();
        }
    }

    private Survey.Notes notes(byte @Nullable [] own) {
        byte[] bytes = bytes(layout.notes());
        if (bytes == null) {
            return new Survey.Notes.None();
        }
        if (Arrays.equals(bytes, own) && Snapshot.isSealed(bytes)) {
            return new Survey.Notes.Sound(new Raw(bytes)); // as the snapshot, which was read
        }
        Optional<Snapshot> read = parse(layout.notes(), bytes);
        if (read.isEmpty()) {
            return new Survey.Notes.None();
        }
        if (!read.get().sealed()) {
            return new Survey.Notes.Edited(new Raw(bytes), read.get());
        }
        take(read.get());
        return new Survey.Notes.Sound(new Raw(bytes));
    }

    private void readSource(Path file, boolean copy) {
        Optional<Snapshot> read = snapshot(file, bytes(file));
        if (copy && read.isPresent()) {
            sources.put(file, read.get().records());
        }
    }

    /// The merged view as it was before, and where there is none, the newest backup.
    private @Nullable Path readEarlier(Survey.Notes notes) throws IOException {
        for (Path generation : layout.generations()) {
            if (snapshot(generation, bytes(generation)).isPresent()) {
                return generation;
            }
        }
        for (Path backup : Backups.newestFirst(layout)) {
            try (var unzip =
                    new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(backup)))) {
                if (snapshot(backup, unzip.readAllBytes()).isPresent()) {
                    return backup;
                }
            } catch (NoSuchFileException e) {
                // Another one took it away meanwhile: there are earlier ones.
            } catch (IOException e) {
                damaged.put(backup, Files.readAllBytes(backup));
            }
        }
        if (header == null && notes instanceof Survey.Notes.Edited(_, Snapshot edited)) {
            // Nothing but what a person wrote: what it is of is to be known at least.
            header = edited.header();
        }
        return null;
    }

    private void take(Snapshot snapshot) {
        Header known = header;
        header = known == null ? snapshot.header() : known.with(snapshot.header());
        records.addAll(snapshot.records());
        strays.addAll(snapshot.strays());
    }
}
