// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// The program folder as a ZIP that is unpacked onto a stick and keeps the notes there.
final class Archive {
    private Archive() {}

    static Path portable(Path program, Path packaging, Path out, String version) throws IOException {
        Path zip = out.resolve("carrel-" + version + "-" + system() + ".zip");
        of(program, zip);
        try (FileSystem files = open(zip)) {
            Files.copy(
                    packaging.resolve("carrel-portable.txt"),
                    files.getPath("/" + program.getFileName() + "/carrel-portable.txt"));
        }
        return zip;
    }

    /// Without links: many sticks know none.
    static Path of(Path folder, Path zip) throws IOException {
        try (FileSystem files = open(zip)) {
            Path root = files.getPath("/" + folder.getFileName());
            for (Path each : Tools.all(folder)) {
                Path target = root.resolve(folder.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return zip;
    }

    private static FileSystem open(Path zip) throws IOException {
        // The first keeps which files may be run.
        return FileSystems.newFileSystem(
                URI.create("jar:" + zip.toUri()),
                Map.of("enablePosixFileAttributes", String.valueOf(!Package.WINDOWS), "create", "true"));
    }

    static String system() {
        String processor = System.getProperty("os.arch").equals("amd64") ? "x64" : System.getProperty("os.arch");
        return (Package.WINDOWS ? "windows" : Package.MAC ? "macos" : "linux") + "-" + processor;
    }
}
