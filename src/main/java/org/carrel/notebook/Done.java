// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.time.Instant;
import java.util.UUID;

/// Whether the person calls a section done.
///
/// @param course its identity
/// @param section its path
public record Done(String course, String section, boolean done, Instant when) implements Item {
    @Override
    public UUID id() {
        return Ids.of("done", course, section);
    }
}
