// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What {@code settings.json} says of the notebook. Saved on the thread that saves the other settings: both keep what the
/// other has put into the file, as long as they take turns.
public final class NotesPlaceFile {
    private final JsonFile<NotesPlaces> file;

    /// @param data the person's folder; made at the first save
    public NotesPlaceFile(Path data) {
        file = new JsonFile<>(data.resolve("settings.json"), new Form());
    }

    public Loaded<NotesPlaces> load() throws IOException {
        return file.load();
    }

    /// Returns once it is on the disk.
    public void save(NotesPlaces place) throws IOException {
        file.save(place);
    }

    private static final class Form implements JsonForm<NotesPlaces> {
        private static final String OWN = "notes";
        private static final String DECIDED = "decidedNotes";

        @Override
        public NotesPlaces standard() {
            return NotesPlaces.NONE;
        }

        @Override
        public NotesPlaces read(Fields fields) throws DamagedFileException {
            return new NotesPlaces(place(fields.object(OWN)), place(fields.object(DECIDED)));
        }

        private static NotesPlace place(Optional<Fields> notes) throws DamagedFileException {
            return notes.isEmpty()
                    ? NotesPlace.NONE
                    : new NotesPlace(
                            notes.get().text("folder").orElse(""),
                            notes.get().text("notebook").orElse(""));
        }

        @Override
        public void write(NotesPlaces places, ObjectNode tree) {
            put(places.own(), OWN, tree);
            if (!places.decided().equals(NotesPlace.NONE)) {
                put(places.decided(), DECIDED, tree);
            }
        }

        private static void put(NotesPlace place, String name, ObjectNode tree) {
            ObjectNode notes =
                    tree.get(name) instanceof ObjectNode there ? there : tree.putObject(name);
            notes.put("folder", place.folder()).put("notebook", place.notebook());
        }
    }
}
