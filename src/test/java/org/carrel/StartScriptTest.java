// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The start script of the program that people install, with a Java that only tells what it was called with.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have a launcher of the JDK's")
class StartScriptTest {
    private static final String JAVA =
            """
            #!/bin/sh
            printf '%s\\n' "locale=$LC_ALL" "options=$JDK_JAVA_OPTIONS" "$@"
            """;

    @TempDir Path folder;

    private record Result(int code, List<String> lines) {}

    @BeforeEach
    void program() throws IOException {
        make(folder.resolve("carrel"));
    }

    private static void make(Path program) throws IOException {
        String script =
                Files.readString(Path.of("packaging/linux/carrel.sh"))
                        .replace("@{program.jvm}", "-Xmx512m")
                        .replace("@{program.path}", "$lib/a.jar:$lib/b.jar")
                        .replace("@{program.main}", "org.carrel.Main");
        runnable(program.resolve("bin/carrel"), script);
        runnable(program.resolve("runtime/bin/java"), JAVA);
    }

    private static void runnable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    private Result start(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", script.toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it hangs");
        return new Result(process.exitValue(), said.lines().toList());
    }

    private static List<String> called(Path root, String... arguments) {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "locale=C.UTF-8",
                                "options=",
                                "-Xmx512m",
                                "-XX:AOTCache=" + root + "/lib/carrel.aot",
                                "-Dcarrel.root=" + root,
                                "-cp",
                                root + "/lib/a.jar:" + root + "/lib/b.jar",
                                "org.carrel.Main"));
        lines.addAll(List.of(arguments));
        return lines;
    }

    @Test
    void startsItsOwnJavaWithWhatItIsGiven() throws Exception {
        Path root = folder.resolve("carrel");

        Result result =
                start(root.resolve("bin/carrel"), Map.of(), "my course.zip", "--theme", "a*b");

        assertEquals(0, result.code);
        assertEquals(called(root, "my course.zip", "--theme", "a*b"), result.lines);
    }

    @Test
    void startsFromAFolderThatWasMovedToBlanksAndUmlauts() throws Exception {
        Path root = folder.resolve("Bücher und 本/my carrel");
        Files.createDirectories(root.getParent());
        Files.move(folder.resolve("carrel"), root);

        assertEquals(called(root), start(root.resolve("bin/carrel"), Map.of()).lines);
    }

    @Test
    void startsByALinkToALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("carrel/bin/carrel"));
        Path second = Files.createSymbolicLink(folder.resolve("two"), link);

        assertEquals(called(folder.resolve("carrel")), start(second, Map.of("CDPATH", "/")).lines);
    }

    @Test
    void leavesALocaleAloneAndOtherJavasOptionsOut() throws Exception {
        Result result =
                start(
                        folder.resolve("carrel/bin/carrel"),
                        Map.of("LC_ALL", "de_DE.UTF-8", "JDK_JAVA_OPTIONS", "-Xint"));

        assertEquals(List.of("locale=de_DE.UTF-8", "options="), result.lines.subList(0, 2));
    }

    @Test
    void saysInOneSentenceWhatIsMissing() throws Exception {
        Files.delete(folder.resolve("carrel/runtime/bin/java"));

        Result result = start(folder.resolve("carrel/bin/carrel"), Map.of());

        assertEquals(69, result.code);
        assertEquals(1, result.lines.size(), result.lines.toString());
    }

    @Test
    void refusesAFolderThatAClassPathCannotName() throws Exception {
        make(folder.resolve("a:b"));

        Result result = start(folder.resolve("a:b/bin/carrel"), Map.of());

        assertEquals(69, result.code);
        assertTrue(result.lines.getFirst().contains("colon"), result.lines.toString());
    }
}
