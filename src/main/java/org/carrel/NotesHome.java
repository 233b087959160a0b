// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.export.Holdings;
import org.carrel.page.Theme;
import org.carrel.storage.Folders;
import org.carrel.storage.NotesPlace;
import org.carrel.storage.NotesPlaceFile;
import org.carrel.storage.PolicyFile;
import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.Shelf;
import org.carrel.ui.Version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the notes of whoever runs this program are, for the window and for commands alike. Looks on the disk each time:
/// people move their notes.
final class NotesHome {
    private final Folders folders = Folders.ofThisComputer();

    /// All notebooks, wherever they are, and the settings.
    Holdings holdings() throws IOException {
        return new Holdings(
                places(),
                folders.data().resolve("settings.json"),
                Device.ofThisComputer(folders.cache(), Version.text()),
                Emergency.ofThisComputer(
                        Path.of(System.getProperty("java.io.tmpdir", "")),
                        folders.cache(),
                        System.getProperty("user.name", "")));
    }

    /// The folders that hold the folders of notebooks: first that which the person chose.
    List<Path> places() throws IOException {
        Stream<Path> chosen =
                Stream.of(place().folder()).filter(each -> !each.isEmpty()).map(Path::of);
        return Stream.concat(chosen, Stream.of(Shelf.in(folders.data()).place()))
                .distinct()
                .toList();
    }

    /// The folder of the notebook that the window opened last; empty where none was, or where it is gone.
    Optional<Path> lastNotebook() throws IOException {
        NotesPlace place = place();
        if (place.notebook().isEmpty()) {
            return Optional.empty();
        }
        Path shelf =
                place.folder().isEmpty()
                        ? Shelf.in(folders.data()).place()
                        : Path.of(place.folder());
        return Optional.of(shelf.resolve(place.notebook())).filter(Files::isDirectory);
    }

    private NotesPlace place() throws IOException {
        return PolicyFile.ofThisComputer(name -> Theme.of(name).isPresent())
                .load()
                .policy()
                .notes(new NotesPlaceFile(folders.data()).load().value());
    }
}
