// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.carrel.course.Progress;
import org.carrel.page.Theme;
import org.carrel.reader.Attachments;
import org.carrel.reader.Sitting;
import org.carrel.reader.Trouble;
import org.carrel.storage.Folders;
import org.carrel.storage.PolicyFile;
import org.carrel.storage.WindowPlace;
import org.carrel.ui.Stylesheets;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// The program with its window, from start to end.
final class Desktop {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final boolean guest;
    private final @Nullable Consumer<Program> started;
    private final Memory memory;
    private final Scratch scratch;
    private final Optional<Path> guide;
    private final Ahead ahead;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Program program;
    private volatile @Nullable Notebooks notebooks;
    private volatile boolean guestSits;

    private Desktop(
            boolean guest,
            Memory memory,
            Scratch scratch,
            Ahead ahead,
            @Nullable Consumer<Program> started) {
        this.guest = guest;
        this.started = started;
        this.memory = memory;
        this.scratch = scratch;
        this.guide = Program.shippedCourses();
        this.ahead = ahead;
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param asked the course to open; empty for the one read last, else those that came with the program
    /// @param guest whether nobody but guests sits at the window, so that nothing at all is kept
    /// @return the exit code
    static int run(Optional<Path> asked, boolean guest, PrintWriter err)
            throws IOException, InterruptedException {
        return run(asked, guest, err, null);
    }

    /// @param started gets the program once its window is shown, on the FX thread; null where nobody waits for it
    static int run(
            Optional<Path> asked,
            boolean guest,
            PrintWriter err,
            @Nullable Consumer<Program> started)
            throws IOException, InterruptedException {
        // The toolkit takes longest, so it starts first; what looks on the disk goes on meanwhile.
        try (var ahead = new Ahead();
                var scratch = Scratch.make()) {
            Future<?> toolkit = ahead.startToolkit();
            ahead.loadPageView();
            PolicyFile.Found decided =
                    PolicyFile.ofThisComputer(name -> Theme.of(name).isPresent()).load();
            boolean guestsOnly = guest || decided.policy().ephemeral();
            Memory memory =
                    Memory.load(guestsOnly ? swept(scratch) : Folders.ofThisComputer(), decided);
            memory.policy()
                    .course()
                    .or(() -> asked)
                    .or(() -> memory.desk().lastPlace())
                    .or(Program::shippedCourses)
                    .ifPresent(
                            place ->
                                    ahead.open(
                                            place,
                                            memory.machine().recents(),
                                            memory.resumption()));
            return new Desktop(guestsOnly, memory, scratch, ahead, started).run(toolkit, err);
        }
    }

    /// For what a window of guests can't do without, such as marks of pages being opened: gone at its end.
    private static Folders swept(Scratch scratch) {
        Path folder = scratch.folder().resolve("guest");
        return new Folders(folder, folder);
    }

    private int run(Future<?> toolkit, PrintWriter err) throws InterruptedException {
        try {
            toolkit.get();
        } catch (ExecutionException e) {
            memory.close();
            err.println(TerminalMessage.NO_DISPLAY.text(rootCause(e)));
            return Main.NO_DISPLAY;
        }
        Platform.runLater(this::startOrEnd);
        ended.await();
        Program shown = program;
        if (shown != null) {
            end(shown.reader.attachments());
        }
        Notebooks kept = notebooks;
        if (kept != null) {
            kept.close();
        }
        memory.close();
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
        // Before the first control, which would bring in the toolkit's own look first.
        Application.setUserAgentStylesheet(
                Stylesheets.base(memory.preferences().themeProperty().get()));
        var desk = memory.desk();
        var shown =
                new Program(
                        desk,
                        memory.guard(),
                        memory.preferences(),
                        scratch,
                        guide,
                        Browser::open,
                        SystemProgram::open);
        program = shown;
        shown.reader.resumeBy(memory.resumption());
        memory.tell(shown.reader.notices()::report);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught(shown, thread, e));
        var kept = new Notebooks(memory, shown.reader, shown.background);
        notebooks = kept;
        shown.window.keepNotesBy(kept.door);
        var sitting =
                new Sitting(
                        shown.reader,
                        shown.preferences,
                        kept.door,
                        shown.window.along().exporting(),
                        guest);
        sitting.guestProperty().subscribe(asGuest -> admit(shown, asGuest));
        shown.window.seat(sitting);
        shown.window.along().backups().keptOn(new NotesHome()::holdings);
        var stage = new Stage();
        Rectangle2D bounds = WindowBounds.choose(memory.machine().window());
        // Without a size all would be laid out once before, to find one out; without its style
        // sheets all would be styled twice.
        var scene = new Scene(new Group(), bounds.getWidth(), bounds.getHeight());
        shown.preferences.themeProperty().subscribe(theme -> colour(scene, theme));
        scene.setRoot(shown.window.root());
        stage.setScene(scene);
        shown.window.showOn(stage);
        place(stage, bounds, shown);
        stage.setOnHidden(_ -> end(stage, shown));
        sitting.start();
        // Before the window is shown, so that it comes with the course in it and is laid out once.
        ahead.openIn(shown.reader);
        stage.show();
        kept.watch(stage);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("guest-end").unstarted(() -> sweep(shown)));
        shown.background
                .files()
                .run(
                        _ -> {
                            scratch.sweep();
                            return scratch;
                        },
                        _ -> {},
                        _ -> {},
                        Progress.NONE);
        if (started != null) {
            started.accept(shown);
        }
    }

    /// A guest's copies go with the scratch folder, be it at the next start.
    private void admit(Program shown, boolean asGuest) {
        shown.reader.attachments().keepCopiesIn(asGuest ? scratch.folder() : null);
        shown.reader
                .searching()
                .keepIn(asGuest ? null : memory.folders().cache().resolve("search"));
        guestSits = asGuest;
        memory.keepNothing(asGuest);
    }

    private void end(Attachments attachments) {
        if (guestSits) {
            attachments.endOfGuest();
        } else {
            attachments.end();
        }
    }

    /// The system may end the program while a guest sits at it.
    private void sweep(Program shown) {
        if (guestSits) {
            shown.reader.attachments().endOfGuest();
            memory.dropMarks();
            scratch.close();
        }
    }

    private void place(Stage stage, Rectangle2D bounds, Program shown) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(memory.machine().window().map(WindowPlace::maximized).orElse(false));
        memory.machine().contentsWidth().ifPresent(shown.window::setContentsWidth);
        memory.machine().notesWidth().ifPresent(shown.window::setNotesWidth);
        if (memory.machine().notesOpen()) {
            shown.window.showNotes();
        }
    }

    private void end(Stage stage, Program shown) {
        memory.keep(
                memory.machine()
                        .withWindow(WindowBounds.of(stage, memory.machine().window()))
                        .withContentsWidth(shown.window.contentsWidth())
                        .withNotes(shown.window.notesWidth(), shown.window.wantsNotes()));
        shown.close();
        ended.countDown();
    }

    private static void colour(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(Stylesheets.base(theme));
        scene.getStylesheets().setAll(Stylesheets.of(theme));
        scene.setFill(Stylesheets.ground(theme));
    }

    /// Said in the window and on the console; the program goes on.
    private static void uncaught(Program shown, Thread thread, Throwable e) {
        System.getLogger(Desktop.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "uncaught in " + thread.getName() + ": " + new Failure(e));
        Platform.runLater(
                () ->
                        shown.reader
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
