// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a file or a folder; empty where they did not.
interface Choosing {
    Optional<Path> toSave(FileChooser chooser);

    /// With an ending, unless it has one, or that would be a file that nobody was asked about.
    ///
    /// @param ending with its dot
    default Optional<Path> toSave(FileChooser chooser, String ending) {
        return toSave(chooser)
                .map(
                        to -> {
                            Path ended = to.resolveSibling(to.getFileName() + ending);
                            boolean asChosen =
                                    String.valueOf(to.getFileName()).indexOf('.') >= 0
                                            || Files.exists(ended);
                            return asChosen ? to : ended;
                        });
    }

    Optional<Path> toOpen(FileChooser chooser);

    Optional<Path> folder(DirectoryChooser chooser);
}
