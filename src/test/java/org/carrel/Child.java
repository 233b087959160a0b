// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A JVM of its own, for what may hang or kill one, or needs other flags than the tests run with.
public final class Child {
    /// What this process runs on, part by part.
    public static final List<String> CLASS_PATH =
            List.of(
                    System.getProperty("java.class.path")
                            .split(java.util.regex.Pattern.quote(java.io.File.pathSeparator), -1));

    private static final List<String> ALWAYS =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Dtestfx.robot=glass",
                    "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final Path out;

    private Child(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /// Starts one.
    ///
    /// @param out where to keep what it writes
    public static Child start(
            Path out,
            List<String> flags,
            List<String> classPath,
            Class<?> main,
            String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ALWAYS);
        line.add("-XX:ErrorFile=" + out.resolveSibling(out.getFileName() + ".crash"));
        line.addAll(flags);
        line.add("-cp");
        line.add(String.join(java.io.File.pathSeparator, classPath));
        line.add(main.getName());
        line.addAll(List.of(arguments));
        return new Child(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start(),
                out);
    }

    /// What it wrote, line by line, once it has ended by itself and well.
    public List<String> lines(long seconds) throws IOException, InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return fail("still running after " + seconds + " s:\n" + written());
        }
        return process.exitValue() == 0
                ? written().lines().toList()
                : fail("ended with " + process.exitValue() + ":\n" + written());
    }

    /// The first line that it writes, while it lives on.
    String firstLine(long seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!written().contains("\n")) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                return fail("it wrote no line:\n" + written());
            }
        }
        return written().lines().findFirst().orElseThrow();
    }

    /// As the system does when it needs the memory, or a person who has had enough.
    void kill(long seconds) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            fail("it can't be killed");
        }
    }

    private String written() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
