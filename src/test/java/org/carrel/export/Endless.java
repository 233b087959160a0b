// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/// A file that nobody has to write: a beginning, then one piece after the other.
final class Endless extends InputStream {
    private final IntFunction<String> pieces;
    private final int most;
    private byte[] now;
    private int at;
    private int count;

    Endless(String start, IntFunction<String> pieces, int most) {
        this.now = start.getBytes(StandardCharsets.UTF_8);
        this.pieces = pieces;
        this.most = most;
    }

    @Override
    public int read() {
        if (at == now.length) {
            if (count == most) {
                return -1;
            }
            now = pieces.apply(count++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return now[at++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        int first = length == 0 ? 0 : read();
        if (first < 0 || length == 0) {
            return first;
        }
        to[offset] = (byte) first;
        int more = Math.min(length - 1, now.length - at);
        System.arraycopy(now, at, to, offset + 1, more);
        at += more;
        return more + 1;
    }
}
