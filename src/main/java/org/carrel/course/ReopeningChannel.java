// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Reads a file that is open only while it is read, so that a stick can be taken out in between.
final class ReopeningChannel implements SeekableByteChannel {
    private final Path file;
    private final long size;
    private final FileTime changed;
    private @Nullable SeekableByteChannel now;
    private long position;
    private boolean closed;

    ReopeningChannel(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.changed = Files.getLastModifiedTime(file);
    }

    /// Lets the file go until the next read.
    void release() throws IOException {
        if (now != null) {
            now.close();
            now = null;
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        SeekableByteChannel open = now;
        if (open == null || !open.isOpen()) {
            if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(changed)) {
                throw new IOException("changed since it was opened: " + file.getFileName());
            }
            open = Files.newByteChannel(file);
            now = open;
        }
        int count = open.position(position).read(target);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        release();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
