// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.storage.notes.Shelf;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which notebook a command is about.
final class NotebookChoice {
    private final CommandSpec spec;

    NotebookChoice(CommandSpec spec) {
        this.spec = spec;
    }

    /// The notebook's folder; empty where there is no notebook at all.
    ///
    /// @param wanted its name or folder; null for the one used last, or the only one
    /// @throws ParameterException where there is no such notebook, or more than one
    Optional<Path> folder(@Nullable String wanted) throws IOException {
        if (wanted != null && Files.isDirectory(Path.of(wanted))) {
            return Optional.of(Path.of(wanted));
        }
        var home = new NotesHome();
        Optional<Path> last = wanted == null ? home.lastNotebook() : Optional.empty();
        if (last.isPresent()) {
            return last;
        }
        List<Shelf.Named> all = new ArrayList<>();
        for (Path shelf : home.places()) {
            all.addAll(new Shelf(shelf).list());
        }
        if (wanted == null) {
            if (all.size() > 1) {
                throw wrong(TerminalMessage.NOTES_WHICH.text(names(all)));
            }
            return all.stream().findFirst().map(Shelf.Named::folder);
        }
        return Optional.of(
                all.stream()
                        .filter(each -> each.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        wrong(
                                                TerminalMessage.NOTES_NO_NOTEBOOK.text(
                                                        wanted, names(all))))
                        .folder());
    }

    private static String names(List<Shelf.Named> all) {
        return all.stream().map(Shelf.Named::name).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
