// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

class SettingsFileTest {
    @TempDir Path folder;

    private Path data;
    private Path json;
    private SettingsFile file;

    @BeforeEach
    void open() {
        data = folder.resolve("Büro Süd").resolve("carrel");
        json = data.resolve("settings.json");
        file = new SettingsFile(data);
    }

    private void holds(String text) throws IOException {
        Files.createDirectories(data);
        Files.writeString(json, text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void standardSettingsHoldBeforeThereIsAFile() throws IOException {
        assertEquals(new Loaded.Missing<>(Settings.standard()), file.load());
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        file.save(new Settings("dark", 150));
        file.save(new Settings("dark", 175));

        assertEquals(new Loaded.Read<>(new Settings("dark", 175)), file.load());
    }

    @Test
    void onlyTheFileItselfIsLeft() throws IOException {
        file.save(Settings.standard());

        assertEquals(List.of("settings.json"), names());
    }

    @Test
    void fieldsOfANewerCarrelStay() throws IOException {
        holds("{\"theme\": \"light\", \"zoom\": 100, \"ruler\": {\"lines\": [1, 2]}}");

        file.save(new Settings("dark", 100));

        String text = Files.readString(json);
        assertTrue(text.contains("ruler") && text.contains("lines") && text.contains("dark"), text);
    }

    @Test
    void aFieldThatIsMissingIsStandard() throws IOException {
        holds("{\"zoom\": 120}");

        assertEquals(Settings.standard().withZoom(120), file.load().value());
    }

    @Test
    void nobodyElseMayRead() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "file system without permissions");

        file.save(Settings.standard());

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(json)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }

    @Test
    void aPlaceThatCannotHoldItIsToldToTheCaller() throws IOException {
        Files.createDirectories(data.getParent());
        Files.writeString(data, "a file where the folder should be");

        assertThrows(IOException.class, () -> file.save(Settings.standard()));
    }

    @Nested
    class WhenTheFileMakesNoSense {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "garbage",
                    "{\"theme\": \"dark\"",
                    "{\"theme\": \"dark\", \"theme\": \"light\"}",
                    "{\"theme\": \"dark\"} {}",
                    "[]",
                    "{\"theme\": 3}",
                    "{\"zoom\": \"150\"}",
                    "{\"zoom\": 150.5}",
                    "{\"zoom\": 0}",
                    "{\"zoom\": 99999999999}",
                    "\u0000\u0000\u0000\u0000",
                })
        void loadingKeepsTheOldBytesAsideAndSaysWhere(String text) throws IOException {
            holds(text);

            Loaded.Damaged<?> found = assertInstanceOf(Loaded.Damaged.class, file.load());

            assertEquals(Settings.standard(), found.value());
            assertEquals(data.resolve("settings.json.damaged"), found.keptAs());
            assertEquals(text, Files.readString(found.keptAs()));
        }

        @Test
        void savingKeepsTheOldBytesAsideToo() throws IOException {
            holds("garbage");

            file.save(new Settings("dark", 100));

            assertEquals("garbage", Files.readString(data.resolve("settings.json.damaged")));
            assertEquals(new Loaded.Read<>(new Settings("dark", 100)), file.load());
        }

        @Test
        void anEarlierDamagedFileStaysAsWell() throws IOException {
            for (String text : List.of("first", "second", "third")) {
                holds(text);
                file.load();
            }

            assertEquals(
                    List.of(
                            "settings.json.damaged",
                            "settings.json.damaged-2",
                            "settings.json.damaged-3"),
                    names());
            assertEquals("first", Files.readString(data.resolve("settings.json.damaged")));
            assertEquals("third", Files.readString(data.resolve("settings.json.damaged-3")));
        }

        @Test
        void everyCutAndEveryFlippedBitOfAFileIsReadOrKept() throws IOException {
            file.save(new Settings("dark", 150));
            byte[] whole = Files.readAllBytes(json);
            for (int at = 0; at < whole.length * 8; at++) {
                byte[] flipped = whole.clone();
                flipped[at / 8] ^= (byte) (1 << at % 8);
                isReadOrKept(flipped);
            }
            for (int length = 0; length < whole.length; length++) {
                isReadOrKept(java.util.Arrays.copyOf(whole, length));
            }
        }

        private void isReadOrKept(byte[] bytes) throws IOException {
            Files.write(json, bytes);
            if (file.load() instanceof Loaded.Damaged<Settings>(_, Path keptAs)) {
                assertArrayEquals(
                        bytes,
                        Files.readAllBytes(keptAs),
                        () -> new String(bytes, StandardCharsets.UTF_8));
                Files.delete(keptAs);
            } else {
                assertArrayEquals(bytes, Files.readAllBytes(json));
            }
        }
    }
}
