// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.nio.charset.StandardCharsets;

/// A finished file that has no place yet.
public final class OutFile {
    private final String name;
    private final byte[] bytes;

    OutFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static OutFile of(String name, String text) {
        // A lone half of a character, which UTF-8 cannot say, becomes a question mark.
        return new OutFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Fit for any system.
    public String name() {
        return name;
    }

    /// Not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
