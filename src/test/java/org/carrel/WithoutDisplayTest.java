// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The program in a process of its own: JavaFX starts once in a process, and the tests have started it already.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems always have a display")
class WithoutDisplayTest {
    private static final Path COURSES = Path.of("modules").toAbsolutePath();

    @TempDir Path folder;

    private record Result(int code, String out, String err) {}

    private Result carrel(String... arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dcarrel.root=" + COURSES.getParent(),
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it hangs");
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static int coloursOf(BufferedImage image) {
        return (int)
                java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                        .distinct()
                        .count();
    }

    @Test
    void saysSoInOneSentence() throws Exception {
        Result result = carrel();
        assertEquals(69, result.code);
        assertEquals(1, result.err.strip().lines().count(), result.err);
    }

    @Test
    void writesTheOpeningWindowAsAPictureWhenAsked() throws Exception {
        Path picture = folder.resolve("window.png");
        Result result = carrel("--picture-without-display", picture.toString());
        assertEquals(0, result.code, result.err);
        assertTrue(result.out.contains(picture.toString()), result.out);
        assertEquals(1, result.out.strip().lines().count(), result.out);
        assertTrue(coloursOf(ImageIO.read(picture.toFile())) > 50, "the picture shows something");
    }

    @Test
    void takesAPictureOfASectionInASizeAndATheme() throws Exception {
        Path picture = folder.resolve("dark.png");
        Result result =
                carrel(
                        "snapshot",
                        COURSES.toString(),
                        "--out",
                        picture.toString(),
                        "--size",
                        "1200x640",
                        "--theme",
                        "dark",
                        "--zoom",
                        "150");
        assertEquals(0, result.code, result.err);
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(1200, image.getWidth());
        assertEquals(640, image.getHeight());
        int paper = image.getRGB(1150, 300);
        assertTrue((paper & 0xff) < 0x40, "the page is dark: " + Integer.toHexString(paper));
        assertTrue(coloursOf(image) > 50, "the picture shows something");
    }

    @Test
    void leavesNothingBehindAfterAPicture() throws Exception {
        carrel("snapshot", COURSES.toString(), "--out", folder.resolve("a.png").toString());
        assertTrue(Files.notExists(folder.resolve("data")));
        assertTrue(Files.notExists(folder.resolve("cache/carrel")));
        assertTrue(Files.notExists(folder.resolve(".carrel")));
    }
}
