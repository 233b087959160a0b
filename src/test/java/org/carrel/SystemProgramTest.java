// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SystemProgramTest {
    @Test
    void failsWhereTheSystemSaysThatItHasNone() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        assertThrows(
                IOException.class, () -> SystemProgram.run(List.of("/bin/sh", "-c", "exit 3")));
        assertThrows(IOException.class, () -> SystemProgram.run(List.of("/no/such/program")));
        assertDoesNotThrow(() -> SystemProgram.run(List.of("/bin/sh", "-c", "exit 0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "search-ms:x",
                "ms-word:x",
                "",
                "example.org",
                " https://example.org",
                "httpsx://example.org"
            })
    void isNeverReachedThroughTheBrowser(String address) {
        assertThrows(IllegalArgumentException.class, () -> Browser.open(address));
    }
}
