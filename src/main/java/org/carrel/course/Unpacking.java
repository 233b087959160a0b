// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Takes out what [Packing] put in, in the same order. What is no such thing throws one of several unchecked exceptions,
/// never takes more memory than the bytes themselves.
public final class Unpacking {
    private final ByteBuffer bytes;

    public Unpacking(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public int number() {
        return bytes.getInt();
    }

    public long longNumber() {
        return bytes.getLong();
    }

    public boolean yes() {
        return bytes.get() == 1;
    }

    public String text() {
        int length = size();
        var text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    public <T> List<T> list(Function<Unpacking, T> each) {
        int size = size();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    /// Nothing that is counted is smaller than a byte.
    private int size() {
        int size = bytes.getInt();
        if (size < 0 || size > bytes.remaining()) {
            throw new IllegalArgumentException("more than there is: " + size);
        }
        return size;
    }
}
