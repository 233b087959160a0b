// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What {@code settings.json} says of the notebook. Saved on the thread that saves the other settings: both keep what the
/// other has put into the file, as long as they take turns.
public final class NotesPlaceFile {
    private final JsonFile<NotesPlace> file;

    /// @param data the person's folder; made at the first save
    public NotesPlaceFile(Path data) {
        file = new JsonFile<>(data.resolve("settings.json"), new Form());
    }

    public Loaded<NotesPlace> load() throws IOException {
        return file.load();
    }

    /// Returns once it is on the disk.
    public void save(NotesPlace place) throws IOException {
        file.save(place);
    }

    private static final class Form implements JsonForm<NotesPlace> {
        @Override
        public NotesPlace standard() {
            return NotesPlace.NONE;
        }

        @Override
        public NotesPlace read(Fields fields) throws DamagedFileException {
            Optional<Fields> notes = fields.object("notes");
            return notes.isEmpty()
                    ? standard()
                    : new NotesPlace(
                            notes.get().text("folder").orElse(""),
                            notes.get().text("notebook").orElse(""));
        }

        @Override
        public void write(NotesPlace place, ObjectNode tree) {
            ObjectNode notes =
                    tree.get("notes") instanceof ObjectNode there ? there : tree.putObject("notes");
            notes.put("folder", place.folder()).put("notebook", place.notebook());
        }
    }
}
