// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.WholeFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// The merged view as it was first on each of the last days, packed.
final class Backups {
    static final int DAYS = 14;

    private static final Pattern DAY = Pattern.compile("notes-\\d{4}-\\d{2}-\\d{2}\\.json\\.gz");

    private Backups() {}

    static List<Path> newestFirst(Layout layout) throws IOException {
        return Layout.files(layout.backups()).stream()
                .filter(file -> DAY.matcher(Layout.name(file)).matches())
                .toList()
                .reversed();
    }

    static LocalDate today(Device device) {
        return LocalDate.ofInstant(device.clock().instant(), ZoneId.systemDefault());
    }

    static boolean has(Layout layout, LocalDate day) {
        return Files.exists(of(layout, day));
    }

    /// Keeps what is the first good state of a day, and lets go of days that are long gone.
    static void keep(Layout layout, LocalDate day, byte[] notes) throws IOException {
        if (has(layout, day)) {
            return;
        }
        WholeFile.replace(of(layout, day), packed(notes));
        List<Path> all = newestFirst(layout);
        for (Path old : all.subList(Math.min(DAYS, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    /// Stays for good.
    static void keepBeforeUpgrade(Layout layout, int schema, byte[] notes) throws IOException {
        Path file = layout.backups().resolve("before-upgrade-" + schema + ".json.gz");
        if (!Files.exists(file)) {
            WholeFile.replace(file, packed(notes));
        }
    }

    private static Path of(Layout layout, LocalDate day) {
        return layout.backups().resolve("notes-" + day + ".json.gz");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
