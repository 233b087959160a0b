// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// {@code carrel notes}: what can be done with notes without a window.
@Command(
        name = "notes",
        resourceBundle = "org.carrel.ui.messages",
        description = "${bundle:cli-notes}",
        subcommands = NotesExportCommand.class)
final class NotesCommand implements Runnable {
    @Spec CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TerminalMessage.NOTES_WHAT.text());
    }
}
