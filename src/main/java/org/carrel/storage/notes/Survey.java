// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a notebook's folder says at one moment.
///
/// @param header of all snapshots together; empty where none could be read
/// @param records every version of every item that was found
/// @param own what this computer's snapshot says, as it was read
/// @param sources what journals and conflict copies say, each on its own
/// @param damaged files that made no sense, with their bytes
/// @param from where it comes from, if neither the merged view nor this computer's snapshot could be read
/// @param whole whether every file could be read that was there; if not, nothing must be deleted or replaced
/// @param anything whether there was any file of a notebook at all
record Survey(
        Optional<Header> header,
        List<Stored> records,
        List<String> strays,
        Optional<Snapshot> own,
        Notes notes,
        Map<Path, List<Stored>> sources,
        Map<Path, byte[]> damaged,
        @Nullable Path from,
        boolean whole,
        boolean anything) {
    /// The merged view.
    sealed interface Notes {
        record Sound(Raw bytes) implements Notes {}

        /// Strictly valid, but not as Carrel wrote it.
        record Edited(Raw bytes, Snapshot snapshot) implements Notes {}

        /// Not there, or damaged.
        record None() implements Notes {}
    }

    /// Whether the newest state was there, and not only an earlier one with the journals since then.
    boolean isComplete() {
        return own.isPresent()
                || notes instanceof Notes.Sound
                || (from == null && header.isPresent());
    }

    boolean isTooNew() {
        return header.isPresent() && header.get().isTooNew();
    }
}
