// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small courses for tests, as a folder or as a ZIP.
final class CourseBuilder {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    CourseBuilder with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    CourseBuilder with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /// A page with front matter, one setting a line.
    CourseBuilder page(String path, String settings, String body) {
        return with(path, "---\n" + settings + "\n---\n" + body);
    }

    Path folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Path zip(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static Course open(Path place) throws IOException {
        return assertInstanceOf(Opening.Opened.class, CourseOpener.open(place, Progress.NONE))
                .course();
    }

    static Opening.Reason refusal(Path place) throws IOException {
        return assertInstanceOf(Opening.Refused.class, CourseOpener.open(place, Progress.NONE))
                .reason();
    }
}
