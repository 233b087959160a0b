// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.time.Instant;
import java.util.UUID;

/// What a group of imported entries is known by, such as a trainer's; hidden or removed as a whole.
///
/// @param author as the file said; empty where it didn't
public record EntrySet(UUID id, String title, String author, Instant imported, boolean hidden)
        implements Item {
    public EntrySet withHidden(boolean hidden) {
        return new EntrySet(id, title, author, imported, hidden);
    }
}
