// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.io.IOException;
import java.nio.file.Path;

/// Hands a file to whichever program the system has for it. Called off the reader's thread.
@FunctionalInterface
public interface Opener {
    /// Returns once the system took the file, or refused it.
    ///
    /// @throws IOException when the system has none
    void open(Path file) throws IOException;
}
