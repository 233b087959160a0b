// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.export.Holdings;
import org.carrel.storage.Folders;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.Shelf;
import org.carrel.ui.Version;

import java.nio.file.Path;
import java.util.List;

/// Where the notes of whoever runs this program are, for the window and for commands alike.
final class NotesHome {
    private NotesHome() {}

    /// May wait for a disk.
    static Holdings holdings() {
        Folders folders = Folders.ofThisComputer();
        return new Holdings(
                List.of(Shelf.in(folders.data()).place()),
                folders.data().resolve("settings.json"),
                Device.ofThisComputer(folders.cache(), Version.text()),
                Emergency.ofThisComputer(
                        Path.of(System.getProperty("java.io.tmpdir")),
                        folders.cache(),
                        System.getProperty("user.name", "")));
    }
}
