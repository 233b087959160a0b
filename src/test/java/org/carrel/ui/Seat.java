// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;

import org.carrel.reader.Along;
import org.carrel.reader.Background;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.NotebookDoor;
import org.carrel.reader.NotebookFinder;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.reader.Sitting;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.Policy;
import org.carrel.storage.Settings;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.Shelf;
import org.carrel.ui.web.WindowAddresses;

import java.nio.file.Path;
import java.util.List;

/// What stands behind a window, as the program joins it; all of it to be made on the FX thread.
public final class Seat {
    private Seat() {}

    public static Reader reader(Background background) {
        return reader(background, Desk.empty());
    }

    static Reader reader(Background background, Desk desk) {
        return new Reader(background, Named::say, WindowAddresses::new, desk, Guard.none());
    }

    /// @param folder holds the person's notebooks, and what the computer remembers
    static NotebookDoor door(Reader reader, Background background, Path folder) {
        var finder =
                new NotebookFinder(
                        Shelf.in(folder),
                        Device.ofThisComputer(folder, "1.0"),
                        new Emergency(List.of()),
                        "My notes");
        return new NotebookDoor(
                reader.annotating().notes(),
                reader.notices(),
                background,
                finder,
                Platform::runLater,
                NotesPlace.NONE,
                _ -> {});
    }

    /// A guest sits down, and opens the course in the folder.
    static Sitting guest(
            Reader reader, Background background, Along along, Policy policy, Path folder) {
        var sitting =
                new Sitting(
                        reader,
                        new Preferences(Settings.standard(), _ -> {}, policy),
                        door(reader, background, folder),
                        along.exporting(),
                        true);
        sitting.start();
        reader.open(folder.resolve("course"));
        return sitting;
    }
}
