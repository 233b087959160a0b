// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.export.Incoming.Looked;
import org.carrel.export.Incoming.Refusal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Looks into whatever a person chose to import. Changes nothing anywhere.
public final class ImportFile {
    /// More bytes than the most entries of ordinary length take.
    static final long LARGEST = 200L << 20;

    private ImportFile() {}

    /// @param now for what has no date
    /// @throws IOException where the place can't be read
    public static Looked look(Path path, Instant now) throws IOException {
        if (Files.size(path) > LARGEST) {
            return new Looked.Refused(Refusal.TOO_LARGE);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return SetReader.read(in, name(path), now);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
