// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The files of a ZIP, which is never unpacked. A small one is taken into memory; of a larger one
/// the file is opened for each read, so that nothing stays open. What an entry says of its size is
/// never believed.
final class ZipFiles implements CourseFiles {
    private static final long LARGEST_IN_MEMORY = 64L * 1024 * 1024;
    private static final int CHUNK = 256 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;

    private final ZipFile zip;
    private final ZipChannel channel;
    private final boolean held;
    private final FileIndex<ZipArchiveEntry> index = new FileIndex<>();

    /// @throws ZipChannel.TooManyEntriesException before the memory is full of them
    /// @throws IOException when the file can't be read
    /// @throws RuntimeException when it is no ZIP, or a damaged one, in ways that the library does
    ///   not foresee
    ZipFiles(Path file) throws IOException {
        SeekableByteChannel bytes = open(file);
        held = bytes instanceof SeekableInMemoryByteChannel;
        channel = new ZipChannel(bytes);
        zip =
                ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setIgnoreLocalFileHeader(true)
                        .get();
        channel.opened();
        Collections.list(zip.getEntries()).forEach(this::list);
        channel.release();
    }

    private static SeekableByteChannel open(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_IN_MEMORY) {
            return new ReopeningChannel(file);
        }
        byte[] bytes = new byte[(int) size];
        try (InputStream in = Files.newInputStream(file)) {
            int had = 0;
            for (int count = 0; count >= 0 && had < bytes.length; had += Math.max(count, 0)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                count = in.read(bytes, had, Math.min(CHUNK, bytes.length - had));
            }
        }
        return new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public List<String> paths() {
        return index.paths();
    }

    @Override
    public List<Problem> problems() {
        return index.problems();
    }

    @Override
    public synchronized byte[] read(String path, int limit) throws IOException {
        ZipArchiveEntry entry = index.get(path);
        if (entry == null) {
            throw new NoSuchFileException(path);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableFileException(Problem.Cause.ENCRYPTED, path);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return checked(path, entry, in == null ? new byte[0] : in.readNBytes(limit), limit);
        } catch (UnreadableFileException | InterruptedIOException e) {
            throw e;
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw channel.isAtFault()
                    ? e
                    : new UnreadableFileException(Problem.Cause.DAMAGED_ENTRY, path, e);
        } catch (RuntimeException e) {
            throw new UnreadableFileException(
                    Problem.Cause.DAMAGED_ENTRY,
                    path,
                    e); // the library meets bytes it did not foresee
        } finally {
            channel.release();
        }
    }

    @Override
    public boolean areHeld() {
        return held;
    }

    private static byte[] checked(String path, ZipArchiveEntry entry, byte[] bytes, int limit)
            throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        if (bytes.length > RATIO_COUNTS_FROM && bytes.length / packed > HIGHEST_RATIO) {
            throw new UnreadableFileException(Problem.Cause.TOO_LARGE, path);
        }
        if (bytes.length < limit) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new UnreadableFileException(Problem.Cause.DAMAGED_ENTRY, path);
            }
        }
        return bytes;
    }

    private static IOException interrupted(IOException e) {
        var interrupted = new InterruptedIOException();
        interrupted.initCause(e);
        return interrupted;
    }

    private void list(ZipArchiveEntry entry) {
        String raw = ZipNames.name(entry);
        if (entry.isDirectory() || raw.endsWith("\\")) {
            return;
        }
        Optional<String> name = EntryName.safe(raw);
        if (name.isEmpty()) {
            index.report(Problem.Cause.UNSAFE_NAME, Titles.plain(raw));
        } else if (EntryName.anyIgnored(name.get())) {
            return;
        } else if (entry.isUnixSymlink()) {
            index.report(Problem.Cause.OUTSIDE, name.get());
        } else {
            index.add(name.get(), entry);
        }
    }
}
