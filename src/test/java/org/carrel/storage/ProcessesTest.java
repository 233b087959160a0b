// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ProcessesTest {
    private final Processes processes = Processes.OF_THIS_COMPUTER;

    @Test
    void thisOneLives() {
        assertTrue(processes.lives(processes.self()));
    }

    @Test
    void oneThatEndedLivesNoMore() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        child.waitFor();

        assertFalse(processes.lives(child.pid()));
        assertTrue(processes.began(child.pid()).isEmpty());
    }
}
