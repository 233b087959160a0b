// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.storage.Loaded;
import org.carrel.storage.Machine;
import org.carrel.storage.MachineFile;
import org.carrel.storage.Recent;
import org.carrel.storage.Recents;
import org.carrel.storage.Settings;
import org.carrel.storage.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A page that kills the program, or hangs it until the person kills it, at every start: see [FrailView].
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "only here the environment says where the program keeps its files")
class StoppedByAPageTest {
    private static final int KILLED = 134;

    private static final Settings SETTINGS = new Settings("dark", 120);

    private static final Recents RECENTS =
            new Recents(
                    List.of(new Recent("/another", "Another", "id-1", "a/b", Map.of("a/b", "c"))));

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path course;
    private Path cache;

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        Path frost = Files.createDirectories(course.resolve("modules/frost"));
        Files.createDirectories(course.resolve("_includes"));
        Files.writeString(frost.resolve("index.md"), "---\ntitle: Frost\n---\nOn frost.\n");
        Files.writeString(
                frost.resolve("section-1.md"),
                "---\ntitle: 1. Nights\n---\n\n| night | degrees |\n|---|---|\n| first | -3 |\n");
        cache = folder.resolve("cache/carrel");
        Path data = folder.resolve("data/carrel");
        new SettingsFile(data).save(SETTINGS);
        // As it was left the last time: at the page that stops the program.
        new MachineFile(cache).save(Machine.NEW.withRecents(RECENTS.withFirst(lastAt(course))));
    }

    private static Recent lastAt(Path course) {
        return new Recent(course.toString(), "Frost", "id-2", "frost/section-1", Map.of());
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String table) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + folder,
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrailView.class.getName(),
                        course.toString(),
                        table);
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.redirectError(folder.resolve("err.txt").toFile()).start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    }

    private void killedByThePage() throws Exception {
        Process process = start("kill");
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it hangs");
        assertEquals(KILLED, process.exitValue(), errors());
    }

    private void hungByThePageAndKilledByThePerson() throws Exception {
        Process process = start("hang");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("hangs", out.readLine(), errors());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it outlives being killed");
    }

    private List<String> read() throws Exception {
        Process process = start("kill");
        List<String> lines;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it hangs");
        assertEquals(0, process.exitValue(), errors());
        return lines;
    }

    @Test
    void theThirdStartShowsItsTextAndNothingElseIsLost() throws Exception {
        killedByThePage();
        hungByThePageAndKilledByThePerson();
        List<String> third = read();

        assertTrue(
                third.stream().anyMatch(line -> line.contains("| first | -3 |")), third::toString);
        assertTrue(
                third.stream()
                        .anyMatch(
                                line -> line.startsWith("notice: ") && line.contains("1. Nights")),
                third::toString);
        assertEquals(SETTINGS, new SettingsFile(folder.resolve("data/carrel")).load().value());
        assertInstanceOf(Loaded.Read.class, new MachineFile(cache).load());
        List<Recent> recents = new MachineFile(cache).load().value().recents().list();
        assertEquals("frost/section-1", recents.getFirst().section());
        assertEquals(RECENTS.list(), recents.subList(1, recents.size()));
        try (Stream<Path> marks = Files.list(cache.resolve("opening"))) {
            assertEquals(
                    2, marks.count(), "the two failures are known, the third start left nothing");
        }
    }
}
