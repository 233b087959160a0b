// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import picocli.CommandLine;

import java.io.PrintWriter;

/// The command line.
final class Terminal {
    private Terminal() {}

    /// Does what is asked for and gives the exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new CarrelCommand()).setOut(out).setErr(err);
        line.setParameterExceptionHandler(
                (wrong, _) -> {
                    CommandLine asked = wrong.getCommandLine();
                    asked.getErr().println(wrong.getMessage());
                    asked.getErr()
                            .println(
                                    TerminalMessage.MORE.text(
                                            asked.getCommandSpec().qualifiedName()));
                    return Main.USAGE;
                });
        line.setExecutionExceptionHandler(
                (failure, command, _) -> Main.failed(failure, command.getErr()));
        return line.execute(arguments);
    }
}
