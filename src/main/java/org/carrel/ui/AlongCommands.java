// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.reader.Along;
import org.carrel.reader.Preferences;

/// Taking notes along, in and out.
final class AlongCommands {
    private AlongCommands() {}

    static void add(Commands commands, Along along, DialogFrame frame, Preferences preferences) {
        commands.add(AlongMessage.EXPORT, () -> new ExportDialog(frame, along.exporting()).show());
        commands.add(AlongMessage.IMPORT, () -> new ImportDialog(frame, along.importing()).show());
        var backup = new BackupDialog(frame, along.backups(), preferences);
        commands.add(AlongMessage.BACKUP, along.backups().possibleProperty(), backup::make);
        commands.add(AlongMessage.RESTORE, along.backups().possibleProperty(), backup::restore);
    }
}
