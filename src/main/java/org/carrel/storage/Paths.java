// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Paths out of text that this program did not write, or wrote on another computer.
final class Paths {
    private Paths() {}

    /// Empty for what cannot be a path here.
    static Optional<Path> read(FileSystem files, String text) {
        try {
            return Optional.of(files.getPath(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
