// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import java.util.function.Consumer;

/// A channel of [FrailFiles]: writes and forces are heard of, and may write less than they were given.
final class FrailChannel extends FileChannel {
    interface Force {
        Object run() throws IOException;
    }

    interface Limit {
        int most(int bytes) throws IOException;
    }

    private final @Nullable FileChannel under;
    private final Consumer<byte[]> wrote;
    private final Force force;
    private final Limit limit;

    /// @param under null for a folder's
    FrailChannel(@Nullable FileChannel under, Consumer<byte[]> wrote, Force force, Limit limit) {
        this.under = under;
        this.wrote = wrote;
        this.force = force;
        this.limit = limit;
    }

    private FileChannel under() {
        return Objects.requireNonNull(under);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int most = limit.most(source.remaining());
        byte[] bytes = new byte[most];
        source.get(bytes);
        ByteBuffer part = ByteBuffer.wrap(bytes);
        while (part.hasRemaining()) {
            under().write(part);
        }
        wrote.accept(bytes);
        return most;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        force.run();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return under().tryLock(position, size, shared);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return under().lock(position, size, shared);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return under().read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return under().read(targets, offset, length);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return under().read(target, position);
    }

    @Override
    public long position() throws IOException {
        return under().position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        under().position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return under().size();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        if (under != null) {
            under.close();
        }
    }
}
