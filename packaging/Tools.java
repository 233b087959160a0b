// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Files, and the tools of the JDK that this runs on.
final class Tools {
    private Tools() {}

    static void run(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    static void run(Path folder, List<String> line) throws IOException, InterruptedException {
        int code = new ProcessBuilder(line).directory(folder.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(line.getFirst() + " ended with " + code);
        }
    }

    /// A class path.
    static String path(List<Path> jars) {
        return String.join(
                System.getProperty("path.separator"), jars.stream().map(jar -> jar.toAbsolutePath().toString()).toList());
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.sorted().toList();
        }
    }

    /// A file or a folder with all that is in it; links stay links.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (Path each : all(from)) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isSymbolicLink(each)) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(each));
            } else if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, each.equals(from) ? to : target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// In bytes: each file in runtime/lib by itself, the rest by its folder.
    static Map<String, Long> sizes(Path program) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path each : all(program)) {
            if (Files.isRegularFile(each)) {
                Path name = program.relativize(each);
                long size = Files.size(each);
                String key =
                        size > 10_000_000 || name.getNameCount() == 1
                                ? name.toString()
                                : name.subpath(0, Math.min(2, name.getNameCount() - 1)) + "/, the rest";
                sizes.merge(key, size, Long::sum);
            }
        }
        return sizes;
    }
}
