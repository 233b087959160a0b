// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.Processes;
import org.carrel.storage.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The computer that a notebook is opened on, and the program that opens it.
///
/// @param id tells computers apart that share a notebook; says nothing of them
/// @param program its version, for the files
public record Device(String id, InstantSource clock, Processes processes, String program) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");

    public Device {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of a device: " + id);
        }
    }

    /// This one. Its id is made once and kept in the cache folder; where that can't be, it is another one each time.
    public static Device ofThisComputer(Path cache, String program) {
        return new Device(id(cache), InstantSource.system(), Processes.OF_THIS_COMPUTER, program);
    }

    private static String id(Path cache) {
        Path file = cache.resolve("device");
        try {
            String kept = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (ID.matcher(kept).matches()) {
                return kept;
            }
        } catch (NoSuchFileException e) {
            // The first time.
        } catch (IOException e) {
            return fresh();
        }
        String id = fresh();
        try {
            WholeFile.replace(file, (id + "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return id;
        }
        return id;
    }

    private static String fresh() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
