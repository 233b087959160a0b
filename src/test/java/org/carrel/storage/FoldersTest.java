// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.Map;

class FoldersTest {
    private final FileSystem unix = Jimfs.newFileSystem(Configuration.unix());
    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());

    @AfterEach
    void close() throws IOException {
        unix.close();
        windows.close();
    }

    private static Folders find(
            FileSystem files, Map<String, String> environment, Map<String, String> system) {
        return Folders.find(files, environment::get, system::get);
    }

    @Nested
    class OnLinux {
        private static final Map<String, String> SYSTEM =
                Map.of("os.name", "Linux", "user.home", "/home/ada");

        @Test
        void followsTheDesktopsVariables() {
            var found = find(unix, Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c"), SYSTEM);

            assertEquals(new Folders(unix.getPath("/d/carrel"), unix.getPath("/c/carrel")), found);
        }

        @Test
        void hasThePlacesThatAreUsualWithoutThem() {
            var usual =
                    new Folders(
                            unix.getPath("/home/ada/.local/share/carrel"),
                            unix.getPath("/home/ada/.cache/carrel"));

            assertEquals(usual, find(unix, Map.of(), SYSTEM));
            assertEquals(
                    usual,
                    find(unix, Map.of("XDG_DATA_HOME", "", "XDG_CACHE_HOME", "relative"), SYSTEM));
        }

        @Test
        void neverSplitsAHomeWithBlanksAndUmlauts() {
            var found =
                    find(unix, Map.of(), Map.of("os.name", "Linux", "user.home", "/home/Büro Süd"));

            assertEquals(unix.getPath("/home/Büro Süd/.local/share/carrel"), found.data());
        }
    }

    @Nested
    class OnWindows {
        private static final Map<String, String> SYSTEM =
                Map.of("os.name", "Windows 11", "user.home", "C:\\Users\\Ada");

        @Test
        void letsThePersonsFilesRoamAndNotTheComputers() {
            var found =
                    find(
                            windows,
                            Map.of(
                                    "APPDATA",
                                    "U:\\Profile\\Roaming",
                                    "LOCALAPPDATA",
                                    "C:\\Users\\Ada\\AppData\\Local"),
                            SYSTEM);

            assertEquals(windows.getPath("U:\\Profile\\Roaming\\Carrel"), found.data());
            assertEquals(
                    windows.getPath("C:\\Users\\Ada\\AppData\\Local\\Carrel\\Cache"),
                    found.cache());
        }

        @Test
        void findsTheSameFoldersWithoutVariables() {
            var found = find(windows, Map.of(), SYSTEM);

            assertEquals(windows.getPath("C:\\Users\\Ada\\AppData\\Roaming\\Carrel"), found.data());
            assertEquals(
                    windows.getPath("C:\\Users\\Ada\\AppData\\Local\\Carrel\\Cache"),
                    found.cache());
        }

        @Test
        void passesOverAVariableThatIsNoPath() {
            var found = find(windows, Map.of("APPDATA", "C:\\a|b\\*?"), SYSTEM);

            assertEquals(windows.getPath("C:\\Users\\Ada\\AppData\\Roaming\\Carrel"), found.data());
        }
    }

    @Nested
    class OnAMac {
        @Test
        void usesTheLibraryFolder() {
            var found =
                    find(unix, Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/ada"));

            assertEquals(
                    unix.getPath("/Users/ada/Library/Application Support/Carrel"), found.data());
            assertEquals(unix.getPath("/Users/ada/Library/Caches/Carrel"), found.cache());
        }
    }

    @Nested
    class OnAStick {
        private static final Map<String, String> SYSTEM =
                Map.of(
                        "os.name",
                        "Linux",
                        "user.home",
                        "/home/ada",
                        "carrel.root",
                        "/stick/carrel");

        @Test
        void keepsAllOfItOnTheStick() throws IOException {
            Files.createDirectories(unix.getPath("/stick/carrel"));
            Files.writeString(unix.getPath("/stick/carrel", Folders.PORTABLE), "");

            assertEquals(
                    new Folders(
                            unix.getPath("/stick/carrel/data"),
                            unix.getPath("/stick/carrel/data/cache")),
                    find(unix, Map.of("XDG_DATA_HOME", "/d"), SYSTEM));
        }

        @Test
        void isNotPortableUnlessToldSo() {
            assertEquals(
                    unix.getPath("/d/carrel"),
                    find(unix, Map.of("XDG_DATA_HOME", "/d"), SYSTEM).data());
        }
    }
}
