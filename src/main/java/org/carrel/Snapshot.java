// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.carrel.course.SectionId;
import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.storage.Settings;
import org.carrel.ui.Stylesheets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// A picture of the window, made without a display. The person's settings are neither read nor written.
record Snapshot(int width, int height, Theme theme, int zoom) {
    /// The headless screen of JavaFX is 1000 x 1000 and refuses larger windows: the picture is laid out as a node in a
    /// smaller one.
    private static final int STAGE = 900;

    private static final int PULSES_TO_PAINT = 8;
    private static final int MINUTES_TO_WAIT = 2;

    /// Opens a course and writes what the window then shows, be it only why the course can't be shown.
    ///
    /// @param course empty for the welcome page
    /// @param section empty for the first one
    void take(Optional<Path> course, Optional<SectionId> section, Path file) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var taken = new CompletableFuture<WritableImage>();
        try (var scratch = Scratch.make()) {
            Optional<Path> guide = Program.shippedCourses();
            Platform.startup(
                    () -> {
                        try {
                            show(scratch, guide, course, section, taken);
                        } catch (RuntimeException | Error e) {
                            taken.completeExceptionally(e);
                        }
                    });
            write(taken.get(MINUTES_TO_WAIT, TimeUnit.MINUTES), file);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private void show(
            Scratch scratch,
            Optional<Path> guide,
            Optional<Path> course,
            Optional<SectionId> section,
            CompletableFuture<WritableImage> taken) {
        Application.setUserAgentStylesheet(Stylesheets.base(theme));
        var settings = Settings.standard().withTheme(theme.id()).withZoom(zoom);
        var program =
                new Program(
                        Desk.empty(),
                        Guard.none(),
                        new Preferences(settings, _ -> {}),
                        scratch,
                        guide,
                        _ -> {},
                        _ -> {});
        Parent root = program.window.root();
        root.setManaged(false);
        root.resize(width, height);
        var scene = new Scene(new Pane(root), STAGE, STAGE);
        scene.getStylesheets().setAll(Stylesheets.of(theme));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Runnable shoot =
                () ->
                        afterPulses(
                                () -> {
                                    WritableImage picture = root.snapshot(null, null);
                                    program.close();
                                    taken.complete(picture);
                                });
        if (course.isEmpty()) {
            shoot.run();
            return;
        }
        program.window.whenPageStands(shoot);
        program.reader
                .notices()
                .troubleProperty()
                .subscribe(
                        (_, trouble) -> {
                            if (trouble != null
                                    && program.reader.navigation().shownProperty().get() == null) {
                                shoot.run();
                            }
                        });
        program.reader.open(course.get(), section.orElse(null));
    }

    /// The page is painted by the pulses that follow its loading.
    private static void afterPulses(Runnable then) {
        new AnimationTimer() {
            private int left = PULSES_TO_PAINT;

            @Override
            public void handle(long now) {
                if (--left == 0) {
                    stop();
                    Platform.runLater(then);
                }
            }
        }.start();
    }

    private static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        Files.write(file, bytes.toByteArray());
    }
}
