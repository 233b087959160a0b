// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

/// Puts values into bytes one after the other, for [Unpacking] to take out in the same order: for what is read at every
/// start, where JSON would take longer than to make the thing anew.
public final class Packing {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Packing number(int value) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write(value >>> shift);
        }
        return this;
    }

    public Packing number(long value) {
        return number((int) (value >>> Integer.SIZE)).number((int) value);
    }

    public Packing yes(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    public Packing text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    public <T> Packing list(Collection<T> values, BiConsumer<Packing, ? super T> each) {
        number(values.size());
        values.forEach(value -> each.accept(this, value));
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
