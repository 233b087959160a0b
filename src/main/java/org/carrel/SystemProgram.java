// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.storage.OperatingSystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program that the system has for a kind of file.
final class SystemProgram {
    /// A desktop that has no such program says so within this; what runs on is the program itself.
    private static final int SECONDS_TO_REFUSE = 3;

    private SystemProgram() {}

    /// @throws IOException when the system says that it has none
    static void open(Path file) throws IOException {
        if (OperatingSystem.ofThisComputer() == OperatingSystem.LINUX) {
            run(List.of("xdg-open", file.toString()));
        } else {
            // Windows and macOS themselves ask which program to take where they know of none.
            Browser.show(file.toUri().toString());
        }
    }

    /// JavaFX would ask the desktop, too, but keeps its answer to itself.
    static void run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor(SECONDS_TO_REFUSE, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the person gave up; the program may still come
        }
    }
}
