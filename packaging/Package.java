// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the program that people install, for the system that this runs on, from what the build left in target/carrel:
///
///     java packaging/Package.java PLAIN OUT VERSION FLAGS KIND...
///
/// PLAIN is that folder, OUT where all goes, FLAGS those of the JVM in one argument; kinds are zip, deb, msi and dmg. The
/// program folder OUT/carrel is always made. JavaFX goes into a runtime of its own, everything else stays a jar.
final class Package {
    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /// When all jars were made, as far as anybody can tell: the start-up cache knows them by their time and size, and
    /// sticks know even seconds only.
    private static final FileTime JARS = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private Package() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path plain = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        String version = arguments[2].replace("-SNAPSHOT", "");
        String flags = arguments[3];
        List<String> kinds = List.of(arguments).subList(4, arguments.length);
        Path packaging = plain.toAbsolutePath().normalize().resolve("../../packaging").normalize();

        Tools.remove(out);
        Path program = Files.createDirectories(out.resolve("carrel"));
        Path lib = Files.createDirectories(program.resolve("lib"));
        List<Path> javafx = new ArrayList<>();
        for (Path jar : Tools.list(plain.resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-") || name.startsWith("jdk-jsobject-")) {
                javafx.add(jar);
            } else {
                Files.copy(jar, lib.resolve(isOwn(jar) ? "carrel.jar" : name));
            }
        }
        Tools.run(
                out,
                List.of(
                        OwnRuntime.java(Path.of(System.getProperty("java.home"))).toString(),
                        "-cp",
                        Tools.path(javafx),
                        packaging.resolve("BinaryStyles.java").toString(),
                        lib.resolve("carrel.jar").toAbsolutePath().toString()));
        for (Path jar : Tools.list(lib)) {
            Files.setLastModifiedTime(jar, JARS);
        }
        Notices.check(plain.resolve("NOTICE"), plain.resolve("lib"));
        for (String each : List.of("LICENSE", "NOTICE", "README.md", "modules")) {
            Tools.copy(plain.resolve(each), program.resolve(each));
        }
        Tools.copy(packaging.resolve("licences"), program.resolve("licences"));
        OwnRuntime.link(javafx, program.resolve("runtime"));
        var start = new Start(program, "org.carrel.Main", jvm(flags));
        Path zip = Archive.of(program.resolve("modules"), out.resolve("training.zip"));
        start.train(List.of("rehearse", zip.toString(), program.resolve("modules").toString()));
        Files.delete(zip);
        start.proveMoved(out.resolve("moved to an öre"), "--version");
        OwnRuntime.shrink(program.resolve("runtime"));
        if (!WINDOWS && !MAC) {
            start.write(packaging.resolve("linux/carrel.sh"), program.resolve("bin/carrel"));
            Tools.copy(packaging.resolve("linux/carrel.desktop"), program.resolve("carrel.desktop"));
            Tools.copy(packaging.resolve("icons/carrel.svg"), program.resolve("carrel.svg"));
        }

        var installer = new Installer(packaging, out, version);
        Path image = WINDOWS || MAC ? installer.withLauncher(program, start) : program;
        for (String kind : kinds) {
            Path made =
                    switch (kind) {
                        case "zip" -> Archive.portable(image, packaging, out, version);
                        case "deb" -> Deb.make(image, packaging, out, version);
                        case "msi", "dmg" -> installer.make(kind, image);
                        default -> throw new IllegalArgumentException("not a kind: " + kind);
                    };
            IO.println(made + ", " + Files.size(made) / 1_000_000 + " MB");
        }
        Map<String, Long> sizes = Tools.sizes(image);
        long all = sizes.values().stream().mapToLong(Long::longValue).sum();
        IO.println(image + ", " + all / 1_000_000 + " MB, most of it in:");
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(6)
                .forEach(each -> IO.println("  " + each.getValue() / 1_000_000 + " MB  " + each.getKey()));
    }

    /// Whether it holds Carrel itself, in any version.
    static boolean isOwn(Path jar) {
        return jar.getFileName().toString().matches("carrel(-[0-9].*)?\\.jar");
    }

    /// The flags of the plain program, and what the own runtime adds: JavaFX is made of modules there, and a cache that
    /// does not fit is not worth a word.
    static List<String> jvm(String flags) {
        return Stream.concat(
                        Stream.of(flags.split(" "))
                                .map(
                                        flag ->
                                                flag.startsWith("--enable-native-access=")
                                                        ? flag + ",javafx.graphics,javafx.web,javafx.media"
                                                        : flag),
                        Stream.of("-Xlog:aot*=off:stderr", "-Xlog:cds*=off:stderr"))
                .toList();
    }
}
