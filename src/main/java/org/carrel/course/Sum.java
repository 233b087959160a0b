// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What stands for a text where two are compared.
public final class Sum {
    private static final int BYTES = 16;

    private Sum() {}

    /// The first 128 bits of its SHA-256, in hexadecimal.
    public static String of(String text) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
