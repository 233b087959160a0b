// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/// One file of the cache folder, whose bytes can be made anew at any time: what is damaged, or was written by another
/// version of Carrel, counts as not there.
public final class CacheFile {
    private final Path file;
    private final byte[] version;

    public CacheFile(Path file, String version) {
        this.file = file;
        this.version = version.getBytes(StandardCharsets.UTF_8);
    }

    /// Waits for the disk.
    public Optional<byte[]> load() throws IOException {
        byte[] all;
        try {
            all = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (all.length < Long.BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[all.length - Long.BYTES];
        long sum = ByteBuffer.wrap(all).get(bytes).getLong();
        return sum == sum(bytes) ? Optional.of(bytes) : Optional.empty();
    }

    /// Returns once they are on the disk.
    public void save(byte[] bytes) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(bytes.length + Long.BYTES);
        WholeFile.replace(file, all.put(bytes).putLong(sum(bytes)).array());
    }

    /// Of the version as well.
    private long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(version);
        sum.update(bytes);
        return sum.getValue();
    }
}
