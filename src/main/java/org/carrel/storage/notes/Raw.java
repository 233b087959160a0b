// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

/// The bytes of a file as they were read. Whoever takes them changes nothing in them.
final class Raw {
    private final byte[] bytes;

    Raw(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] get() {
        return bytes;
    }
}
