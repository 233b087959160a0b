// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.carrel.export.Holdings;
import org.carrel.page.Theme;
import org.carrel.reader.Trouble;
import org.carrel.storage.WindowPlace;
import org.carrel.ui.Stylesheets;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// The program with its window, from start to end.
final class Desktop {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Optional<Path> asked;
    private final Memory memory;
    private final Holdings holdings = NotesHome.holdings();
    private volatile @Nullable Throwable failure;

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
            Platform.startup(desktop::startOrEnd);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            err.println(TerminalMessage.NO_DISPLAY.text(rootCause(e)));
            return Main.NO_DISPLAY;
        }
        desktop.ended.await();
        Throwable failure = desktop.failure;
        if (failure != null) {
            err.println(TerminalMessage.FAILED.text(String.valueOf(failure)));
            return Main.INTERNAL;
        }
        return CourseTask.READABLE;
    }

    /// A window that can't be built must not leave a program that nobody sees.
    private void startOrEnd() {
        try {
            start();
        } catch (RuntimeException | Error e) {
            failure = e;
            ended.countDown();
        }
    }

    private void start() {
        var desk = memory.desk();
        var program =
                new Program(
                        desk,
                        memory.guard(),
                        memory.preferences(),
                        Browser::open,
                        SystemProgram::open);
        memory.tell(program.reader.notices()::report);
        program.window.along().backups().keptOn(holdings);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught(program, thread, e));
        var stage = new Stage();
        var scene = new Scene(program.window.root());
        program.preferences.themeProperty().subscribe(theme -> colour(scene, theme));
        stage.setScene(scene);
        program.window.showOn(stage);
        place(stage, program);
        stage.setOnHidden(_ -> end(stage, program));
        stage.show();
        asked.or(desk::lastPlace).or(Program::shippedCourses).ifPresent(program.reader::open);
    }

    private void place(Stage stage, Program program) {
        List<Rectangle2D> screens =
                Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                        .map(Screen::getVisualBounds)
                        .toList();
        Rectangle2D bounds = WindowBounds.choose(memory.machine().window(), screens);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(memory.machine().window().map(WindowPlace::maximized).orElse(false));
        memory.machine().contentsWidth().ifPresent(program.window::setContentsWidth);
        memory.machine().notesWidth().ifPresent(program.window::setNotesWidth);
        if (memory.machine().notesOpen()) {
            program.window.showNotes();
        }
    }

    private void end(Stage stage, Program program) {
        memory.keep(
                memory.machine()
                        .withWindow(standing(stage))
                        .withContentsWidth(program.window.contentsWidth())
                        .withNotes(program.window.notesWidth(), program.window.wantsNotes()));
        program.close();
        memory.close();
        ended.countDown();
    }

    /// A maximised window tells its own size no more; it comes back to where it stood at the start.
    private WindowPlace standing(Stage stage) {
        Optional<WindowPlace> last = memory.machine().window();
        if (stage.isMaximized() && last.isPresent()) {
            WindowPlace place = last.get();
            return new WindowPlace(place.x(), place.y(), place.width(), place.height(), true);
        }
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    private static void colour(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(Stylesheets.base(theme));
        scene.getStylesheets().setAll(Stylesheets.of(theme));
        scene.setFill(Stylesheets.ground(theme));
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
