// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;

/// Opens the windows of a show when one begins and closes them at its end.
public final class StageDoor {
    private final Reader reader;
    private final Preferences preferences;
    private final Path scratch;
    private final Screens screens;
    private final InstantSource time;
    private @Nullable Stage main;
    private @Nullable StageWindows windows;

    /// @param scratch a folder of this process alone
    public StageDoor(
            Reader reader,
            Preferences preferences,
            Path scratch,
            Screens screens,
            InstantSource time) {
        this.reader = reader;
        this.preferences = preferences;
        this.scratch = scratch;
        this.screens = screens;
        this.time = time;
        reader.presenting().showProperty().subscribe(this::show);
    }

    /// The program's own window: the trainer's opens on its screen, and the focus comes back to it.
    public void watch(Stage own) {
        main = own;
    }

    private void show(@Nullable Show show) {
        if (show != null) {
            windows().open(home());
        } else if (windows != null) {
            windows.close();
            if (main != null) {
                main.requestFocus();
            }
        }
    }

    /// Made for the first show: most people never give one.
    private StageWindows windows() {
        StageWindows made = windows;
        if (made == null) {
            made = new StageWindows(reader, preferences, scratch, screens, time);
            windows = made;
        }
        return made;
    }

    private Rectangle2D home() {
        Stage own = main;
        return own == null
                ? Rectangle2D.EMPTY
                : new Rectangle2D(
                        own.getX(),
                        own.getY(),
                        Math.max(0, own.getWidth()),
                        Math.max(0, own.getHeight()));
    }
}
