// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class EntryNameTest {
    private static final List<String> ESCAPES =
            List.of(
                    "../",
                    "..\\",
                    "../../",
                    "..\\..\\",
                    "a/../../",
                    "a\\..\\..\\",
                    "./../",
                    "a/b/../../../",
                    ".. /",
                    ".../",
                    "/",
                    "\\",
                    "//host/share/",
                    "\\\\host\\share\\",
                    "C:/",
                    "C:\\",
                    "c:",
                    "\\\\?\\C:\\",
                    "/../",
                    "a//../../");
    private static final List<String> FILES =
            List.of(
                    "evil.md",
                    "etc/passwd",
                    "x.md:stream",
                    "a\u0000.md",
                    "con",
                    "AUX.md",
                    "nul.txt",
                    "com1",
                    "LPT9.md",
                    "x.",
                    "x ",
                    "a/..",
                    "..",
                    "...",
                    "a\nb.md",
                    "a\tb.md",
                    "clock$",
                    "COM¹.md",
                    "aux .md",
                    "prn.tar.gz");

    /// Every way out with every file: 400 names.
    private static List<String> hostile() {
        List<String> hostile = new ArrayList<>();
        for (String escape : ESCAPES) {
            FILES.forEach(file -> hostile.add(escape + file));
        }
        return hostile;
    }

    @Test
    void refusesEveryWayOut() {
        assertEquals(400, hostile().size());
        for (String name : hostile()) {
            assertEquals(Optional.empty(), EntryName.safe(name), name);
        }
    }

    @Test
    void refusesHostileFilesAnywhere() {
        for (String file : FILES.subList(2, FILES.size())) {
            assertEquals(Optional.empty(), EntryName.safe(file), file);
            assertEquals(Optional.empty(), EntryName.safe("folder/" + file), file);
        }
    }

    @Test
    void whatIsLetInStaysBelowAnyRoot() {
        Path root = Path.of("/course").toAbsolutePath();
        for (String name :
                List.of("a/./b.md", "a//b.md", "./a.md", "a..b.md", "..a.md", "a/b c.md")) {
            String safe = EntryName.safe(name).orElseThrow();
            assertTrue(root.resolve(safe).normalize().startsWith(root), name);
            assertFalse(safe.contains(".." + "/"), name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.md,a/b.md",
        "a\\b.md,a/b.md",
        "./a.md,a.md",
        "a//b.md,a/b.md",
        "Module 1 /a.md,Module 1 /a.md"
    })
    void keepsWhatIsHarmless(String raw, String safe) {
        assertEquals(Optional.of(safe), EntryName.safe(raw));
    }

    @Test
    void writesAccentsInOneWay() {
        assertEquals(Optional.of("caf\u00e9.md"), EntryName.safe("cafe\u0301.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", "~$draft.docx", "_site", "vendor", "node_modules", "__MACOSX"})
    void ignoresWhatToolsLeaveBehind(String part) {
        assertTrue(EntryName.anyIgnored("a/" + part + "/b.md"));
    }

    @Test
    void aFolderMayHoldNamesThatOnlyOtherSystemsForbid() {
        assertEquals(Optional.of("Part 1: Start.md"), EntryName.listed("Part 1: Start.md"));
        assertEquals(Optional.empty(), EntryName.listed("a\\b.md"));
        assertEquals(Optional.empty(), EntryName.listed("a\nb.md"));
    }
}
