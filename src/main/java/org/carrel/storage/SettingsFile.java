// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;

/// {@code settings.json} in the data folder. Saves in the order it is asked to; one thread at a time.
public final class SettingsFile {
    private final JsonFile<Settings> file;

    /// @param data the person's folder; made at the first save
    public SettingsFile(Path data) {
        file = new JsonFile<>(data.resolve("settings.json"), new Form());
    }

    public Loaded<Settings> load() throws IOException {
        return file.load();
    }

    /// Returns once the settings are on the disk.
    public void save(Settings settings) throws IOException {
        file.save(settings);
    }

    private static final class Form implements JsonForm<Settings> {
        @Override
        public Settings standard() {
            return Settings.standard();
        }

        @Override
        public Settings read(Fields fields) throws DamagedFileException {
            return new Settings(
                    fields.text("theme").orElse(Settings.standard().theme()),
                    fields.whole("zoom", Settings.SMALLEST_ZOOM, Settings.LARGEST_ZOOM)
                            .orElse(Settings.standard().zoom()));
        }

        @Override
        public void write(Settings settings, ObjectNode tree) {
            tree.put("theme", settings.theme());
            tree.put("zoom", settings.zoom());
        }
    }
}
