// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.notebook.Entry;
import org.carrel.storage.notes.NotebookStore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One entry that is changed here after somebody else changed it, unseen: nothing of either is lost. What was changed
/// without either knowing of the other is the store's affair.
final class Together {
    private Together() {}

    /// What somebody else wrote, as an entry of its own.
    ///
    /// @param from what was written on here
    /// @param to what it becomes
    static Optional<Entry> setAside(Entry now, String from, String to) {
        String theirs = now.text().stripTrailing();
        if (theirs.isEmpty()
                || theirs.equals(from.stripTrailing())
                || theirs.equals(to.stripTrailing())) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        UUID.randomUUID(),
                        now.kind(),
                        now.anchor(),
                        theirs,
                        Stream.concat(
                                        now.tags().stream(),
                                        Stream.of(NotebookStore.CONFLICTING_COPY))
                                .toList(),
                        now.colour(),
                        now.set(),
                        now.author(),
                        now.created(),
                        now.modified(),
                        now.deleted()));
    }

    /// What was taken away and added here, done to what stands there now.
    static List<String> tags(List<String> now, List<String> from, List<String> to) {
        return Stream.concat(
                        now.stream().filter(tag -> to.contains(tag) || !from.contains(tag)),
                        to.stream().filter(tag -> !from.contains(tag)))
                .distinct()
                .toList();
    }
}
