// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.export.Phrases;

/// What is taken out of the notebook and into it by way of files.
public final class Along {
    private final Exporting exporting;
    private final Importing importing;
    private final Backups backups;

    /// @param version of the program, for the files
    public Along(Reader reader, Background background, Phrases phrases, String version) {
        exporting =
                new Exporting(
                        background,
                        reader.annotating(),
                        reader.courseProperty()::get,
                        reader.desk(),
                        phrases,
                        version);
        importing = new Importing(background, reader.annotating(), exporting);
        backups = new Backups(background, reader.annotating().notes());
    }

    public Exporting exporting() {
        return exporting;
    }

    public Importing importing() {
        return importing;
    }

    public Backups backups() {
        return backups;
    }
}
