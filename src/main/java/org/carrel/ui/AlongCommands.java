// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import org.carrel.reader.Along;

/// Taking notes along, in and out.
final class AlongCommands {
    private AlongCommands() {}

    static void add(Commands commands, Along along, DialogFrame frame) {
        commands.add(
                AlongMessage.EXPORT, () -> new ExportDialog(frame, along.exporting()).show());
        commands.add(
                AlongMessage.IMPORT, () -> new ImportDialog(frame, along.importing()).show());
    }
}
