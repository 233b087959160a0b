// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one instance has in another place of this computer, for an emergency.
final class Rescue {
    private final Emergency emergency;
    private final String instance;
    private final List<Path> left = new ArrayList<>();
    private boolean kept;

    Rescue(Emergency emergency, String instance) {
        this.emergency = emergency;
        this.instance = instance;
    }

    /// Files that an earlier instance left.
    void found(List<Path> files) {
        left.addAll(files);
    }

    /// Keeps records elsewhere on this computer.
    ///
    /// @return whether all of them are on a disk now
    boolean keep(UUID notebook, List<Stored> records) {
        boolean now = emergency.keep(notebook, instance, records);
        kept |= now;
        return now;
    }

    /// All of it is where it belongs now.
    void forget(UUID notebook) {
        if (kept) {
            emergency.forget(notebook, instance);
            kept = false;
        }
        for (Path file : left) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Read once more the next time, which does no harm.
            }
        }
        left.clear();
    }
}
