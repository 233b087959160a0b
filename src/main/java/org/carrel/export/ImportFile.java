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

    /// A file of annotations, a notebook's {@code notes.json} or folder, or a backup.
    ///
    /// @param now for what has no date
    /// @throws IOException where the place can't be read
    public static Looked look(Path path, Instant now) throws IOException {
        if (Files.isDirectory(path)) {
            return NotebookFolder.look(path, now);
        }
        if (Files.size(path) > LARGEST) {
            return new Looked.Refused(Refusal.TOO_LARGE);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            if (!isZip(in)) {
                return SetReader.read(in, name(path), now);
            }
        }
        return switch (BackupFile.read(path)) {
            case BackupFile.Opened.Not(Refusal why) -> new Looked.Refused(why);
            case BackupFile.Opened.Read(BackupFile backup) -> backup.look(name(path), now);
        };
    }

    private static boolean isZip(InputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(2);
        in.reset();
        return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
