// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of what there can only be one of: two computers that make it give it the same.
final class Ids {
    private Ids() {}

    /// A name-based UUID of the parts, none of which holds a NUL.
    static UUID of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }
}
