// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// In the windows that the system has for that.
record SystemChoosing(Supplier<Optional<Stage>> owner) implements Choosing {
    @Override
    public Optional<Path> toSave(FileChooser chooser) {
        return Optional.ofNullable(chooser.showSaveDialog(owner.get().orElse(null)))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> toOpen(FileChooser chooser) {
        return Optional.ofNullable(chooser.showOpenDialog(owner.get().orElse(null)))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> folder(DirectoryChooser chooser) {
        return Optional.ofNullable(chooser.showDialog(owner.get().orElse(null))).map(File::toPath);
    }
}
