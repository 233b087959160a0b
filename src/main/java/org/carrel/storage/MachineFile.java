// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import java.io.IOException;
import java.nio.file.Path;

/// {@code machine.json} in the cache folder. Saves in the order it is asked to; one thread at a time.
public final class MachineFile {
    private final JsonFile<Machine> file;

    /// @param cache this computer's folder; made at the first save
    public MachineFile(Path cache) {
        file = new JsonFile<>(cache.resolve("machine.json"), new MachineForm());
    }

    public Loaded<Machine> load() throws IOException {
        return file.load();
    }

    /// Returns once it is on the disk.
    public void save(Machine machine) throws IOException {
        file.save(machine);
    }
}
