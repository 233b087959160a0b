// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.course.KeptCourse;
import org.carrel.course.Opening;
import org.carrel.course.Section;
import org.carrel.page.PageRenderer;
import org.carrel.page.Theme;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.reader.Resumption;
import org.carrel.reader.Shown;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;
import org.carrel.workshop.Show;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What people do first, done by the window itself: a course is opened, twenty sections are read, one is presented,
/// the themes tried and the notes unfolded. FX thread only.
final class Rehearsal {
    private static final int SECTIONS = 20;
    private static final int STEPS = 3;
    private static final int PULSES_TO_PAINT = 4;

    /// A window that never comes to its end must not hold up the build for ever.
    private static final int MOST_PULSES = 20_000;

    private final Program program;
    private final Stage stage;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /// Returns when the window is closed.
    ///
    /// @param courses the one to open first, and others to open after it
    /// @return the exit code
    static int run(List<Path> courses, PrintWriter err) throws IOException, InterruptedException {
        loadOfThisSystem();
        return Desktop.run(
                Optional.of(courses.getFirst().toAbsolutePath()),
                false,
                err,
                program -> new Rehearsal(program, courses).begin());
    }

    private Rehearsal(Program program, List<Path> courses) {
        this.program = program;
        this.stage = (Stage) program.window.root().getScene().getWindow();
        for (int i = 0; i < SECTIONS; i++) {
            steps.add(() -> program.reader.navigation().next());
        }
        present(program.reader.presenting()::present);
        present(
                program.reader.presenting()
                        ::rehearse); // with the trainer's window, also on one screen
        steps.add(() -> program.window.showNotes());
        for (Theme theme : List.of(Theme.DARK, Theme.SEPIA, Theme.CONTRAST, Theme.LIGHT)) {
            steps.add(() -> program.preferences.setTheme(theme));
        }
        steps.add(this::startAgain);
        courses.stream()
                .skip(1)
                .forEach(course -> steps.add(() -> program.reader.open(course.toAbsolutePath())));
        steps.add(stage::close);
    }

    /// As the next start does, which opens neither course nor page.
    private void startAgain() {
        Reader reader = program.reader;
        Course open = Objects.requireNonNull(reader.courseProperty().get());
        Shown shown = Objects.requireNonNull(reader.navigation().shownProperty().get());
        var pages = new PageRenderer(open, Named::say, new WindowAddresses(open));
        var last =
                new Resumption(
                        KeptCourse.pack(open).orElse(null),
                        pages.keep(shown.page()).orElse(null),
                        _ -> {},
                        _ -> {});
        last.course(open.place())
                .ifPresent(
                        course -> {
                            reader.resumeBy(last);
                            reader.open(
                                    open.place(),
                                    CompletableFuture.completedFuture(new Opening.Opened(course)));
                        });
    }

    private void present(Consumer<Show> way) {
        Presenting presenting = program.reader.presenting();
        steps.add(() -> way.accept(Show.of(section())));
        for (int i = 0; i < STEPS; i++) {
            steps.add(presenting::next);
        }
        steps.add(presenting::end);
    }

    private Section section() {
        return Objects.requireNonNull(program.reader.navigation().sectionProperty().get());
    }

    /// One step after the other, each when the page of the one before stands and was painted.
    private void begin() {
        new AnimationTimer() {
            private int still;
            private int all;

            @Override
            public void handle(long now) {
                still = stands() ? still + 1 : 0;
                if (++all > MOST_PULSES) {
                    stop();
                    throw new IllegalStateException("steps left: " + steps.size());
                }
                if (still == PULSES_TO_PAINT) {
                    still = 0;
                    steps.remove().run();
                    if (steps.isEmpty()) {
                        stop();
                    }
                }
            }
        }.start();
    }

    private boolean stands() {
        var shown = program.reader.navigation().shownProperty().get();
        return shown != null
                && shown.page()
                        .section()
                        .equals(program.reader.navigation().sectionProperty().get())
                && stage.isShowing()
                && standsOnStage();
    }

    private boolean standsOnStage() {
        Presenting presenting = program.reader.presenting();
        return presenting.showProperty().get() == null
                || !presenting.stepsProperty().get().isEmpty();
    }

    /// Loads what a real window of this system consists of, and this one without a display does not use.
    private static void loadOfThisSystem() throws IOException {
        Path graphics =
                FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/javafx.graphics");
        if (Files.notExists(graphics)) {
            return;
        }
        for (String folder :
                List.of(
                        "com/sun/glass/ui/gtk",
                        "com/sun/glass/ui/win",
                        "com/sun/glass/ui/mac",
                        "com/sun/prism/es2",
                        "com/sun/prism/d3d",
                        "com/sun/prism/mtl")) {
            Path within = graphics.resolve(folder);
            if (Files.isDirectory(within)) {
                try (Stream<Path> classes = Files.list(within)) {
                    classes.map(each -> graphics.relativize(each).toString())
                            .filter(name -> name.endsWith(".class"))
                            .forEach(Rehearsal::load);
                }
            }
        }
    }

    private static void load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, Stage.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(Rehearsal.class.getName())
                    .log(System.Logger.Level.DEBUG, "not of this system", e);
        }
    }
}
