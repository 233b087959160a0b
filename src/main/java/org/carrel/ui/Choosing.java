// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a file or a folder; empty where they did not.
interface Choosing {
    Optional<Path> toSave(FileChooser chooser);

    Optional<Path> toOpen(FileChooser chooser);

    Optional<Path> folder(DirectoryChooser chooser);
}
