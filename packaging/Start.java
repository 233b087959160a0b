// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a program folder is started, and the cache that lets it start fast.
///
/// @param jvm its flags
record Start(Path program, String main, List<String> jvm) {
    private List<String> jars() throws IOException {
        return Tools.list(program.resolve("lib")).stream()
                .map(each -> each.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
    }

    /// With Xvfb the window of the training is a real one, and its part of the toolkit is learnt as well.
    private static boolean hasScreen() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    /// Lets the program do what people do first, where nobody sees it, and keeps in lib/carrel.aot what it loaded and
    /// linked. A program without that file starts as well, later.
    ///
    /// @param arguments of the program for that
    void train(List<String> arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("carrel-training");
        List<String> line = new ArrayList<>();
        line.add(OwnRuntime.java(program.resolve("runtime")).toAbsolutePath().toString());
        line.addAll(jvm);
        // What the training found hot would be compiled at every start, needed or not: a third of what a start compiles.
        line.add("-XX:+UnlockDiagnosticVMOptions");
        line.add("-XX:-AOTRecordTraining");
        line.add("-XX:AOTCacheOutput=" + program.resolve("lib/carrel.aot").toAbsolutePath());
        boolean real = !Package.WINDOWS && !Package.MAC && hasScreen();
        if (!real) {
            line.add("-Dglass.platform=Headless");
            line.add("-Dprism.order=sw");
        }
        line.add("-Duser.home=" + home);
        line.add("-Dcarrel.root=" + program.toAbsolutePath());
        line.add("-cp");
        line.add(path(program.toAbsolutePath().resolve("lib")));
        line.add(main);
        line.addAll(arguments);
        var process = new ProcessBuilder(line).inheritIO();
        process.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.endsWith("JAVA_OPTIONS"));
        process.environment().put("APPDATA", home.resolve("data").toString());
        process.environment().put("LOCALAPPDATA", home.resolve("cache").toString());
        process.environment().put("LC_ALL", "C.UTF-8");
        int code;
        if (real) {
            try (var screen = new Screen(home.resolve("screen"))) {
                process.environment().put("DISPLAY", screen.display);
                code = process.start().waitFor();
            }
        } else {
            code = process.start().waitFor();
        }
        Tools.remove(home);
        if (code != 0 || Files.notExists(program.resolve("lib/carrel.aot"))) {
            throw new IllegalStateException("the training run ended with " + code);
        }
    }

    /// Whether the cache also serves where the folder is moved to. A program that can't use it starts all the same, so
    /// that nobody would notice.
    void proveMoved(Path to, String argument) throws IOException, InterruptedException {
        Tools.copy(program, to);
        Path lib = to.toAbsolutePath().resolve("lib");
        List<String> line = new ArrayList<>();
        line.add(OwnRuntime.java(to.resolve("runtime")).toAbsolutePath().toString());
        line.addAll(jvm);
        line.add("-XX:AOTCache=" + lib.resolve("carrel.aot"));
        line.add("-XX:AOTMode=on");
        line.add("-cp");
        line.add(path(lib));
        line.add(main);
        line.add(argument);
        Tools.run(to, line);
        Tools.remove(to);
    }

    private String path(Path lib) throws IOException {
        return Tools.path(jars().stream().map(lib::resolve).toList());
    }

    /// Writes the start script of Linux.
    void write(Path template, Path script) throws IOException {
        String text =
                Files.readString(template)
                        .replace("@{program.jvm}", String.join(" ", jvm))
                        .replace("@{program.path}", String.join(":", jars().stream().map(name -> "$lib/" + name).toList()))
                        .replace("@{program.main}", main);
        Files.createDirectories(script.getParent());
        Files.writeString(script, text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
