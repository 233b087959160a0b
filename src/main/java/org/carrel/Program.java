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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One window with all that stands behind it, joined by hand. FX thread only.
final class Program implements AutoCloseable {
    final FxBackground background = new FxBackground();
    final Preferences preferences;
    final Reader reader;
    final MainWindow window;
    private final Path scratch;

    Program(
            Desk desk,
            Guard guard,
            Preferences preferences,
            Consumer<String> browser,
            Opener opener) {
        this.preferences = preferences;
        try {
            scratch = Files.createTempDirectory("carrel-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Reader(background, Named::say, WindowAddresses::new, desk, guard);
        window =
                new MainWindow(
                        reader,
                        background,
                        preferences,
                        scratch,
                        shippedCourses(),
                        browser,
                        opener);
    }

    @Override
    public void close() {
        reader.close();
        background.close();
        reader.attachments().end();
        try (Stream<Path> files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // WebKit may still write as it ends; what it leaves holds nothing of the person's, and
            // the system clears it.
            System.getLogger(Program.class.getName())
                    .log(System.Logger.Level.DEBUG, "scratch folder stays", e);
        }
    }

    /// The courses that come with the program; empty where there are none.
    static Optional<Path> shippedCourses() {
        return Optional.ofNullable(System.getProperty("carrel.root"))
                .map(root -> Path.of(root).resolve("modules"))
                .filter(Files::isDirectory);
    }
}
