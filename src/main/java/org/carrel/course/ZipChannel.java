// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// The bytes of a ZIP as its library reads them: ends the reading of an endless list of entries,
/// and tells a medium that fails from an entry that is damaged.
final class ZipChannel implements SeekableByteChannel {
    /// The library reads five times for an entry, and at most 64 KB byte by byte to find the list's
    /// end.
    private static final int MOST_READS = 6 * FileIndex.MOST_FILES + 70_000;

    /// More entries than any course has.
    static final class TooManyEntriesException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final SeekableByteChannel bytes;
    private int readsLeft = MOST_READS;
    private boolean listed;
    private boolean failed;

    ZipChannel(SeekableByteChannel bytes) {
        this.bytes = bytes;
    }

    /// From here on entries are read, as often as wanted.
    void opened() {
        listed = true;
    }

    /// Lets the file go until the next read.
    void release() throws IOException {
        failed = false;
        if (bytes instanceof ReopeningChannel file) {
            file.release();
        }
    }

    /// Whether the bytes themselves could not be had.
    boolean isAtFault() {
        return failed;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!listed && readsLeft-- == 0) {
            throw new TooManyEntriesException();
        }
        if (Thread.currentThread().isInterrupted()) {
            failed = true;
            throw new InterruptedIOException();
        }
        try {
            return bytes.read(target);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        bytes.position(place);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return bytes.write(source);
    }

    @Override
    public SeekableByteChannel truncate(long length) throws IOException {
        bytes.truncate(length);
        return this;
    }
}
