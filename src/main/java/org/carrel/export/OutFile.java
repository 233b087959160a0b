// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import java.nio.charset.StandardCharsets;

/// A finished file that has no place yet.
///
/// @param name fit for any system
public record OutFile(String name, byte[] bytes) {
    static OutFile of(String name, String text) {
        // A lone half of a character, which UTF-8 cannot say, becomes a question mark.
        return new OutFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
