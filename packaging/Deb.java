// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The package of Debian and its relatives, made with dpkg-deb. It has no scripts: what an installed program needs to be
/// found by the desktop, dpkg's triggers do. jpackage's own would name 70 libraries of the machine it was made on.
final class Deb {
    private static final String ICON = "usr/share/icons/hicolor/";

    private Deb() {}

    static Path make(Path program, Path packaging, Path out, String version)
            throws IOException, InterruptedException {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : System.getProperty("os.arch");
        Path root = out.resolve("deb");
        Path linux = packaging.resolve("linux");
        Path home = root.resolve("usr/lib/carrel");
        Tools.copy(program, home);
        for (String each : List.of("carrel.desktop", "carrel.svg", "LICENSE")) {
            Files.delete(home.resolve(each));
        }
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/carrel"), Path.of("../lib/carrel/bin/carrel"));
        Tools.copy(linux.resolve("carrel.desktop"), root.resolve("usr/share/applications/carrel.desktop"));
        Tools.copy(packaging.resolve("icons/carrel.svg"), root.resolve(ICON + "scalable/apps/carrel.svg"));
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256)) {
            Tools.copy(
                    packaging.resolve("../src/main/resources/org/carrel/ui/icons/carrel-" + size + ".png"),
                    root.resolve(ICON + size + "x" + size + "/apps/carrel.png"));
        }
        Path documents = root.resolve("usr/share/doc/carrel");
        Tools.copy(linux.resolve("copyright"), documents.resolve("copyright"));
        packed(linux.resolve("changelog"), documents.resolve("changelog.gz"));
        packed(linux.resolve("carrel.1"), root.resolve("usr/share/man/man1/carrel.1.gz"));
        Tools.copy(linux.resolve("lintian-overrides"), root.resolve("usr/share/lintian/overrides/carrel"));
        long kilobytes = 0;
        for (Path each : Tools.all(root)) {
            kilobytes += Files.isRegularFile(each) ? (Files.size(each) + 1023) / 1024 : 1;
            plain(each);
        }
        Path control = root.resolve("DEBIAN/control");
        Files.createDirectories(control.getParent());
        Files.writeString(
                control,
                Files.readString(linux.resolve("control"))
                        .replace("@{version}", version)
                        .replace("@{processor}", processor)
                        .replace("@{kilobytes}", String.valueOf(kilobytes)));
        plain(control.getParent());
        plain(control);
        Path deb = out.resolve("carrel_" + version + "_" + processor + ".deb").toAbsolutePath();
        Tools.run(out, List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", "deb", deb.toString()));
        Tools.remove(root);
        return deb;
    }

    private static void packed(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(bytes)) {
            gzip.write(Files.readString(from).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(to, bytes.toByteArray());
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /// Rights as a package has them, whatever those of the person who builds it are.
    private static void plain(Path each) throws IOException {
        if (!Files.isSymbolicLink(each)) {
            boolean run =
                    Files.isDirectory(each)
                            || each.getParent().endsWith("bin")
                            || each.getFileName().toString().equals("jspawnhelper");
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
