// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids as the files have them.
final class Ids {
    private static final String URN = "urn:uuid:";

    private Ids() {}

    static String urn(UUID id) {
        return URN + id;
    }

    static UUID parse(String urn) throws DamagedFileException {
        try {
            UUID id = UUID.fromString(urn.startsWith(URN) ? urn.substring(URN.length()) : "");
            if (urn(id).equals(urn)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
        throw new DamagedFileException("id");
    }

    /// The same for the same parts, on every computer.
    static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }
}
