// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers in the place of the system's own windows for files.
record Chosen(Supplier<Path> answer) implements Choosing {
    @Override
    public Optional<Path> toSave(FileChooser chooser) {
        return Optional.of(answer.get());
    }

    @Override
    public Optional<Path> toOpen(FileChooser chooser) {
        return Optional.of(answer.get());
    }

    @Override
    public Optional<Path> folder(DirectoryChooser chooser) {
        return Optional.of(answer.get());
    }
}
