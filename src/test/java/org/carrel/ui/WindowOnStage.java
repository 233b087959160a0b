// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.newStage;
import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Opener;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The whole window, with nothing kept and no other program to talk to.
final class WindowOnStage {
    final Stage stage;
    final Preferences preferences = new Preferences(Settings.standard(), _ -> {});
    final Reader reader;
    private final Path folder;
    private final FxBackground background = new FxBackground();
    private final MainWindow window;

    /// @param folder holds the course to be opened, and what WebKit writes
    WindowOnStage(Path folder) throws Exception {
        this(folder, newStage(), _ -> {});
    }

    /// @param guide the courses that came with the program
    WindowOnStage(Path folder, Desk desk, Optional<Path> guide) throws Exception {
        this(folder, newStage(), desk, guide, _ -> {});
    }

    /// @param opener the system's program for the files of the course
    WindowOnStage(Path folder, Stage stage, Opener opener) throws Exception {
        this(folder, stage, Desk.empty(), Optional.empty(), opener);
    }

    private WindowOnStage(Path folder, Stage stage, Desk desk, Optional<Path> guide, Opener opener)
            throws Exception {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        this.folder = folder;
        this.stage = stage;
        reader = onFx(() -> Seat.reader(background, desk));
        window = onFx(() -> show(guide, opener));
    }

    private MainWindow show(Optional<Path> guide, Opener opener) {
        Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
        var shown =
                new MainWindow(
                        reader,
                        background,
                        preferences,
                        folder.resolve("scratch"),
                        guide,
                        _ -> {},
                        opener);
        var scene = new Scene(shown.root(), 900, 700);
        scene.getStylesheets().setAll(Stylesheets.of(Theme.LIGHT));
        stage.setScene(scene);
        shown.showOn(stage);
        stage.show();
        return shown;
    }

    /// Opens the course and returns once a page is there.
    void open() throws Exception {
        onFx(
                () -> {
                    reader.open(folder.resolve("course"));
                    return true;
                });
        until(() -> reader.navigation().shownProperty().get() != null);
    }

    /// Opens the course and returns once its page stands in the view.
    void openAndStand() throws Exception {
        var stands = new CompletableFuture<Boolean>();
        onFx(
                () -> {
                    window.whenPageStands(() -> stands.complete(true));
                    reader.open(folder.resolve("course"));
                    return true;
                });
        stands.get(60, TimeUnit.SECONDS);
    }

    void close() throws Exception {
        onFx(
                () -> {
                    reader.close();
                    reader.attachments().end();
                    return true;
                });
        background.close();
        FxToolkit.cleanupStages();
    }
}
