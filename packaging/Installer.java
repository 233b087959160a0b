// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The launcher and the installers of Windows (.msi) and macOS (.dmg), made by the JDK's jpackage. Written after its
/// manual; not run so far, for want of those systems. On Linux its launcher calls rpm and dpkg at every start, so there
/// the program has a script of its own.
record Installer(Path packaging, Path out, String version) {

    /// @param program the folder with runtime/, lib/ and the rest
    /// @return the folder with the launcher
    Path withLauncher(Path program, Start start) throws IOException {
        List<String> line = new ArrayList<>(common("app-image"));
        line.addAll(
                List.of(
                        "--input", program.resolve("lib").toString(),
                        "--main-jar", "carrel.jar",
                        "--main-class", start.main(),
                        "--runtime-image", program.resolve("runtime").toString(),
                        "--dest", out.resolve("launcher").toString()));
        for (String flag : start.jvm()) {
            line.addAll(List.of("--java-options", flag));
        }
        line.addAll(
                List.of(
                        "--java-options", "-XX:AOTCache=$APPDIR/carrel.aot",
                        "--java-options", "-Dcarrel.root=$ROOTDIR"));
        Tools.run("jpackage", line);
        Path image = out.resolve("launcher").resolve(Package.MAC ? "Carrel.app" : "Carrel");
        Path beside = Package.MAC ? image.resolve("Contents") : image;
        for (String each : List.of("LICENSE", "NOTICE", "README.md", "modules", "licences")) {
            Tools.copy(program.resolve(each), beside.resolve(each));
        }
        return image;
    }

    Path make(String kind, Path image) throws IOException {
        List<String> line = new ArrayList<>(common(kind));
        line.addAll(
                List.of(
                        "--app-image", image.toString(),
                        "--dest", out.toString(),
                        "--license-file", packaging.resolve("../LICENSE").normalize().toString(),
                        "--file-associations", association().toString()));
        if (Package.WINDOWS) {
            line.addAll(
                    List.of(
                            "--win-menu",
                            "--win-shortcut-prompt",
                            "--win-dir-chooser",
                            // So that a later version replaces this one.
                            "--win-upgrade-uuid", "5d0f6b1e-8a57-4c0e-9f0c-3c7a2b6c9e41"));
        }
        Tools.run("jpackage", line);
        try (var made = Files.newDirectoryStream(out, "*." + kind)) {
            return made.iterator().next();
        }
    }

    private List<String> common(String kind) throws IOException {
        return List.of(
                "--type", kind,
                "--name", "Carrel",
                "--app-version", version,
                "--vendor", "The Carrel authors",
                "--description", "An offline reader for courses written in Markdown",
                "--icon", icon().toString());
    }

    /// Among the programs that open a ZIP; never the one that does so by default.
    private Path association() throws IOException {
        return Files.writeString(
                out.resolve("zip.properties"),
                "extension=zip\nmime-type=application/zip\ndescription=Course for Carrel\n");
    }

    /// Both formats hold the pictures as they are, behind a table.
    private Path icon() throws IOException {
        return Package.MAC ? icns() : ico();
    }

    private Path ico() throws IOException {
        int[] sizes = {16, 24, 32, 48, 64, 128, 256};
        List<byte[]> pictures = new ArrayList<>();
        int at = 6 + 16 * sizes.length;
        int length = at;
        for (int size : sizes) {
            pictures.add(picture(size));
            length += pictures.getLast().length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            byte side = (byte) sizes[i]; // 256 is written as 0
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return Files.write(out.resolve("carrel.ico"), file.array());
    }

    private Path icns() throws IOException {
        record Entry(String type, byte[] picture) {}
        List<Entry> entries =
                List.of(
                        new Entry("icp4", picture(16)),
                        new Entry("icp5", picture(32)),
                        new Entry("icp6", picture(64)),
                        new Entry("ic07", picture(128)),
                        new Entry("ic08", picture(256)));
        int length = 8 + entries.stream().mapToInt(each -> 8 + each.picture().length).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (Entry each : entries) {
            file.put(each.type().getBytes(StandardCharsets.US_ASCII)).putInt(8 + each.picture().length).put(each.picture());
        }
        return Files.write(out.resolve("carrel.icns"), file.array());
    }

    private byte[] picture(int size) throws IOException {
        return Files.readAllBytes(
                packaging.resolve("../src/main/resources/org/carrel/ui/icons/carrel-" + size + ".png").normalize());
    }
}
