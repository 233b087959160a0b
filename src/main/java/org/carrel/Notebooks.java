// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.carrel.reader.NotebookDoor;
import org.carrel.reader.NotebookFinder;
import org.carrel.reader.Reader;
import org.carrel.storage.Folders;
import org.carrel.storage.notes.Emergency;
import org.carrel.storage.notes.Shelf;
import org.carrel.ui.FxBackground;
import org.carrel.ui.NotebookMessage;

import java.nio.file.Path;

/// The person's notebook, joined to the window that shows it. FX thread only.
final class Notebooks implements AutoCloseable {
    final NotebookDoor door;
    private final Thread atShutdown;

    Notebooks(Memory memory, Reader reader, FxBackground background) {
        Folders folders = memory.folders();
        door =
                new NotebookDoor(
                        reader.annotating().notes(),
                        reader.notices(),
                        background,
                        new NotebookFinder(
                                memory.policy()
                                        .notes()
                                        .map(Shelf::new)
                                        .orElseGet(() -> Shelf.in(folders.data())),
                                memory.device(),
                                Emergency.ofThisComputer(
                                        Path.of(System.getProperty("java.io.tmpdir", "")),
                                        folders.cache(),
                                        System.getProperty("user.name", "")),
                                NotebookMessage.FIRST_NAME.text()),
                        Platform::runLater,
                        memory.notesPlace(),
                        memory::keep);
        atShutdown = Thread.ofPlatform().name("notebook-end").unstarted(door::close);
    }

    /// Saves the notebook when the person turns away, or the system ends the program.
    void watch(Stage stage) {
        Runtime.getRuntime().addShutdownHook(atShutdown);
        stage.focusedProperty().subscribe((_, here) -> door.focus(here));
    }

    @Override
    public void close() {
        door.close();
    }
}
