// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A Java of the program's own: no more modules than it needs, with JavaFX among them and JavaFX's libraries beside the
/// JVM's. From a jar they would be unpacked for every user, and hashed at every start.
final class OwnRuntime {
    /// What jdeps finds, and what is only looked up by name: the file system of ZIP files, charsets of old ZIPs, and
    /// what WebKit and the printing need.
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    "java.datatransfer",
                    "java.desktop",
                    "java.logging",
                    "java.management",
                    "java.net.http",
                    "java.sql", // Jackson has classes for it, which the start-up cache could not hold otherwise
                    "java.xml",
                    "jdk.charsets",
                    "jdk.jsobject",
                    "jdk.management",
                    "jdk.unsupported",
                    "jdk.xml.dom",
                    "jdk.zipfs",
                    "javafx.controls",
                    "javafx.web");

    private OwnRuntime() {}

    static void link(List<Path> javafx, Path runtime) throws IOException {
        // Where the JDK has the module itself, JavaFX's own copy of it must not come second.
        boolean own = ModuleLayer.boot().findModule("jdk.jsobject").isPresent();
        List<Path> modules =
                javafx.stream()
                        .filter(jar -> !own || !jar.getFileName().toString().startsWith("jdk-jsobject"))
                        .toList();
        String path =
                String.join(
                        System.getProperty("path.separator"),
                        modules.stream().map(Path::toString).toList());
        Tools.run(
                "jlink",
                List.of(
                        "--module-path", path,
                        "--add-modules", String.join(",", MODULES),
                        "--exclude-resources", "**.so,**.dll,**.dylib",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress", System.getProperty("package.compress", "zip-6"),
                        "--output", runtime.toString()));
        for (Path jar : modules) {
            takeLibraries(jar, runtime.resolve(Package.WINDOWS ? "bin" : "lib"));
        }
    }

    /// The libraries for films of other systems' decoders are not taken: the program plays none.
    private static void takeLibraries(Path jar, Path to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                if (name.matches("(?!libavplugin)[^/]+\\.(so|dll|dylib)") && Files.notExists(to.resolve(name))) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, to.resolve(name));
                    }
                }
            }
        }
    }

    /// Takes away the programs of the JDK that nobody calls; on Windows its libraries lie beside them.
    static void shrink(Path runtime) throws IOException {
        for (Path each : Tools.list(runtime.resolve("bin"))) {
            String name = each.getFileName().toString();
            boolean program = !name.contains(".") || name.endsWith(".exe");
            if (program && !name.matches("javaw?(\\.exe)?")) {
                Files.delete(each);
            }
        }
    }

    static Path java(Path runtime) {
        return Stream.of("java.exe", "java")
                .map(runtime.resolve("bin")::resolve)
                .filter(Files::exists)
                .findFirst()
                .or(Optional::empty)
                .orElseThrow();
    }
}
