// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.storage.notes.Device;
import org.carrel.storage.notes.Emergency;

import java.nio.file.Path;
import java.util.List;

/// Where all of a person's notebooks and settings are.
///
/// @param places folders that hold the folders of notebooks; new ones go into the first
/// @param settings their file; need not be there
public record Holdings(List<Path> places, Path settings, Device device, Emergency emergency) {
    public Holdings {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("notebooks lie somewhere");
        }
    }
}
