// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The sum that tells whether bytes are as they were written: CRC-32C in eight small hexadecimal digits.
final class Sum {
    static final int LENGTH = 8;

    private Sum() {}

    static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static String of(byte[] bytes, int start, int length) {
        var sum = new CRC32C();
        sum.update(bytes, start, length);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
