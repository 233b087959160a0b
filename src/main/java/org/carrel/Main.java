// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.carrel.ui.Message;
import picocli.CommandLine;

/// The door of the program, and the only place that ends it.
///
/// Exit codes: 0 done, 1 problems that lose content, 2 not a course, 64 wrong usage, 69 no display, 70 a mistake of the
/// program itself (the numbers from 64 on are those of sysexits.h).
public final class Main {
    static final int USAGE = 64;
    static final int NO_DISPLAY = 69;
    static final int INTERNAL = 70;

    private Main() {}

    public static void main(String[] arguments) {
        // WebKit's own HTTP client would go past the handlers that refuse the network.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        // JavaFX warns of being on the class path; the start-up cache needs it there.
        Logger.getLogger("javafx").setLevel(Level.SEVERE);
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new CarrelCommand());
        line.setParameterExceptionHandler((wrong, _) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage());
            wrong.getCommandLine().usage(wrong.getCommandLine().getErr());
            return USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(Message.CLI_FAILED.text(String.valueOf(failure)));
            failure.printStackTrace(command.getErr());
            return INTERNAL;
        });
        return line.execute(arguments);
    }
}
