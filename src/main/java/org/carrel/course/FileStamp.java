// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32;

/// Tells whether a file is still the one that it was.
///
/// @param end a sum of its last bytes, where a ZIP has the list of its files with their sums: size and time alone say
///     little on a stick, whose clock goes in steps of two seconds
public record FileStamp(long size, long modified, long end) {
    private static final int END = 64 * 1024;

    /// Empty for what is not a file: of a folder nothing short of reading it tells whether it changed. Waits for the disk.
    static Optional<FileStamp> of(Path place) throws IOException {
        var kind = Files.readAttributes(place, BasicFileAttributes.class);
        if (!kind.isRegularFile()) {
            return Optional.empty();
        }
        var sum = new CRC32();
        try (SeekableByteChannel channel = Files.newByteChannel(place)) {
            channel.position(Math.max(0, kind.size() - END));
            ByteBuffer last = ByteBuffer.allocate(END);
            while (last.hasRemaining() && channel.read(last) >= 0) {}
            sum.update(last.flip());
        }
        return Optional.of(
                new FileStamp(kind.size(), kind.lastModifiedTime().toMillis(), sum.getValue()));
    }

    /// The same as [#equals], which records have made for them when it is first called: too late for a start.
    public boolean is(FileStamp other) {
        return size == other.size && modified == other.modified && end == other.end;
    }

    public void pack(Packing into) {
        into.number(size).number(modified).number(end);
    }

    public static FileStamp unpack(Unpacking from) {
        return new FileStamp(from.longNumber(), from.longNumber(), from.longNumber());
    }
}
