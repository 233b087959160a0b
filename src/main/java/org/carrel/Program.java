// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Opener;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.ui.FxBackground;
import org.carrel.ui.MainWindow;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One window with all that stands behind it, joined by hand. FX thread only.
final class Program implements AutoCloseable {
    final FxBackground background = new FxBackground();
    final Preferences preferences;
    final Reader reader;
    final MainWindow window;

    /// @param scratch of this process
    /// @param guide the courses that came with the program; empty for none
    Program(
            Desk desk,
            Guard guard,
            Preferences preferences,
            Scratch scratch,
            Optional<Path> guide,
            Consumer<String> browser,
            Opener opener) {
        this.preferences = preferences;
        reader = new Reader(background, Named::say, WindowAddresses::new, desk, guard);
        window =
                new MainWindow(
                        reader, background, preferences, scratch.folder(), guide, browser, opener);
    }

    @Override
    public void close() {
        reader.close();
        background.close();
    }

    /// The courses that come with the program; empty where there are none. Waits for the disk.
    static Optional<Path> shippedCourses() {
        return Optional.ofNullable(System.getProperty("carrel.root"))
                .map(root -> Path.of(root).resolve("modules"))
                .filter(Files::isDirectory);
    }
}
