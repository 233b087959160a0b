// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a sitting leaves on the computer, and in the log: see [WholeSitting].
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "only here the environment says where the program keeps its files")
class TracesTest {
    private static final int HANGS = 2;

    /// Of WebView's own making: fontconfig keeps what it found out about the system's fonts for all programs of the
    /// person, where the system has no such file yet. It says nothing of what was read.
    private static final Predicate<String> OF_THE_SYSTEM =
            trace -> trace.startsWith("home/.cache/fontconfig/");

    @TempDir Path folder;

    private Path traces;
    private Path course;
    private @Nullable Process process;

    @BeforeEach
    void write() throws IOException {
        traces = Files.createDirectory(folder.resolve("traces"));
        Files.createDirectory(traces.resolve("home"));
        Files.createDirectory(traces.resolve("tmp"));
        course = folder.resolve("canary-course");
        Path frost = Files.createDirectories(course.resolve("modules/frost"));
        Files.createDirectories(course.resolve("_includes"));
        Files.writeString(frost.resolve("index.md"), "---\ntitle: Canary frost\n---\nOn frost.\n");
        Files.writeString(
                frost.resolve("section-1.md"),
                "---\ntitle: 1. Canary nights\n---\n\nThe canary nights are cold.\n");
        Files.writeString(
                frost.resolve("section-2.md"),
                "---\ntitle: 2. Canary days\n---\n\nThe canary days are short.\n");
        Files.writeString(frost.resolve("canary.pdf"), "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
        Files.writeString(
                folder.resolve("logging.properties"),
                """
                handlers = java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level = ALL
                org.carrel.level = ALL
                """);
    }

    @AfterEach
    void end() {
        Process last = process;
        if (last != null) {
            last.destroyForcibly();
        }
    }

    private void sit(String who) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Duser.home=" + traces.resolve("home"));
        line.add("-Duser.name=canary-user");
        line.add("-Dcarrel.root=" + folder.resolve("program"));
        line.add("-Djava.io.tmpdir=" + traces.resolve("tmp"));
        line.add("-Djavafx.cachedir=" + folder.resolve("javafx"));
        line.add("-Djava.util.logging.config.file=" + folder.resolve("logging.properties"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.add(WholeSitting.class.getName());
        line.addAll(List.of(who, course.toString(), traces.toString(), list().toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", traces.resolve("home").toString());
        builder.environment().put("TMPDIR", traces.resolve("tmp").toString());
        builder.environment().put("PATH", Files.createDirectory(folder.resolve("no")).toString());
        Process started = builder.redirectOutput(log().toFile()).start();
        process = started;
        assertTrue(started.waitFor(HANGS, TimeUnit.MINUTES), () -> "it hangs: " + logged());
        assertEquals(0, started.exitValue(), this::logged);
    }

    private Path list() {
        return folder.resolve("list.txt");
    }

    private Path log() {
        return folder.resolve("log.txt");
    }

    private String logged() {
        try {
            return Files.readString(log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<String> left() {
        return Traces.in(traces).stream().filter(OF_THE_SYSTEM.negate()).toList();
    }

    @Test
    void ofAGuestNothingIsLeft() throws Exception {
        List<String> before = left();
        sit("guest");
        assertEquals(before, left());
    }

    @Test
    void whereTheLibraryKeepsNothingEverybodyIsAGuest() throws Exception {
        Path program = Files.createDirectory(folder.resolve("program"));
        Files.writeString(program.resolve("policy.properties"), "ephemeral = on\n");
        List<String> before = left();
        sit("anybody");
        assertEquals(before, left());
    }

    @Test
    void ofAGuestAtAPersonsComputerNothingIsLeft() throws Exception {
        sit("both");
        List<String> before =
                Files.readAllLines(list()).stream().filter(OF_THE_SYSTEM.negate()).toList();
        assertTrue(before.stream().anyMatch(each -> each.contains("machine.json")), "" + before);
        List<String> after = left();
        assertEquals(before.stream().filter(each -> !ofProcess(each)).toList(), after);
    }

    /// The folder of the process, and the fonts that JavaFX reads: both go with it.
    private static boolean ofProcess(String trace) {
        return trace.startsWith("tmp/carrel-") || trace.startsWith("tmp/+JXF");
    }

    /// So that the others can be trusted: the same, by one who is no guest.
    @Test
    void ofAPersonSomethingIsLeft() throws Exception {
        sit("person");
        List<String> left = left();
        for (String file : List.of("settings.json", "machine.json", "journal/")) {
            assertTrue(left.stream().anyMatch(each -> each.contains(file)), file + ": " + left);
        }
        try (Stream<Path> files = Files.walk(traces)) {
            assertTrue(files.filter(Files::isRegularFile).anyMatch(TracesTest::saysSomething));
        }
    }

    private static boolean saysSomething(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("canary of a note");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theLogSaysNothingOfAPerson() throws Exception {
        // Pages are opened without a guard then, which is logged.
        Path cache = Files.createDirectories(traces.resolve("home/.cache/carrel"));
        Files.writeString(cache.resolve("opening"), "");
        sit("both");
        String logged = logged();
        assertTrue(logged.contains("without a guard"), logged);
        assertTrue(logged.contains("IllegalStateException"), logged);
        assertFalse(logged.toLowerCase(Locale.ROOT).contains("canary"), logged);
        assertFalse(logged.contains(folder.toString()), logged);
    }
}
