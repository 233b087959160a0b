// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What the library says on the console of faster ways to compare vectors concerns nobody: no vectors are compared.
final class LibraryLog {
    /// Held, since a logger that nobody holds forgets what it was told.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LibraryLog() {}

    static void silence() {
        VECTORS.setLevel(Level.OFF);
    }
}
