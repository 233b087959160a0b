// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.reader.Trouble;
import org.carrel.ui.Message;
import org.carrel.ui.Stylesheets;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The program with its window, from start to end.
final class Desktop {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Optional<Path> asked;
    private final Memory memory;

    private Desktop(Optional<Path> asked, Memory memory) {
        this.asked = asked;
        this.memory = memory;
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param asked the course to open; empty for the one read last, else those that came with the program
    /// @return the exit code
    static int run(Optional<Path> asked, PrintWriter err) throws InterruptedException {
        var desktop = new Desktop(asked, Memory.load());
        try {
            Platform.startup(desktop::start);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            err.println(Message.CLI_NO_DISPLAY.text(rootCause(e)));
            return Main.NO_DISPLAY;
        }
        desktop.ended.await();
        return CourseTask.READABLE;
    }

    private void start() {
        var desk = memory.desk();
        var program = new Program(desk, memory.preferences(), Browser::open);
        memory.tell(program.reader.notices()::report);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught(program, thread, e));
        var stage = new Stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var scene =
                new Scene(
                        program.window.root(),
                        Math.min(WIDTH, screen.getWidth()),
                        Math.min(HEIGHT, screen.getHeight() - 40));
        program.preferences.themeProperty().subscribe(theme -> colour(scene, theme));
        stage.setScene(scene);
        program.window.showOn(stage);
        stage.setOnHidden(_ -> end(program));
        stage.show();
        asked.or(desk::lastPlace).or(Program::shippedCourses).ifPresent(program.reader::open);
    }

    private void end(Program program) {
        memory.close();
        program.close();
        ended.countDown();
    }

    private static void colour(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(Stylesheets.base(theme));
        scene.getStylesheets().setAll(Stylesheets.of(theme));
    }

    /// Said in the window and on the console; the program goes on.
    private static void uncaught(Program program, Thread thread, Throwable e) {
        System.getLogger(Desktop.class.getName())
                .log(System.Logger.Level.ERROR, "uncaught in " + thread.getName(), e);
        Platform.runLater(
                () ->
                        program.reader
                                .notices()
                                .report(new Trouble.Uncaught(e.getClass().getSimpleName())));
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
