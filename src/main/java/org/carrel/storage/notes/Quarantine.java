// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where damaged bytes are kept, each once, under a name with their sum. Nothing is ever taken from it.
record Quarantine(Layout layout) {
    /// Keeps the bytes and leaves the file where it is.
    void copy(Path file, byte[] bytes) throws IOException {
        Path kept = layout.quarantine().resolve(Layout.name(file) + "." + Sum.of(bytes));
        if (!Files.exists(kept)) {
            WholeFile.replace(kept, bytes);
        }
    }
}
