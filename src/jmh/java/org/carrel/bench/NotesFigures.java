// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Scope;
import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.MemoryKeeper;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reach;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.carrel.ui.FxBackground;
import org.carrel.ui.MainWindow;
import org.carrel.ui.Named;
import org.carrel.ui.Stylesheets;
import org.carrel.ui.web.WindowAddresses;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Prints what a notebook of 10,000 entries costs on the FX thread: unfolding it beside the page, and each key of a
/// search in it, until all that changed is laid out; in the thread's own time, so that a busy machine does not count.
final class NotesFigures {
    private static final int ENTRIES = 10_000;
    private static final int TIMES = 20;
    private static final List<String> SEARCHES = List.of("mentor", "zebra", "the library", "q");
    private static final String WORDS =
            "ask the group what a mentor adds to a young person who comes to the library after school "
                    + "and how volunteers of the branch could help **before** the next workshop";

    private NotesFigures() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var started = new CompletableFuture<Boolean>();
        Platform.startup(() -> started.complete(true));
        started.get();
        Path scratch = Files.createTempDirectory("carrel-bench-");
        try (var background = new FxBackground()) {
            measure(background, scratch);
        }
        Platform.exit();
    }

    private static void measure(FxBackground background, Path scratch) throws Exception {
        var reader =
                onFx(
                        () ->
                                new Reader(
                                        background,
                                        Named::say,
                                        WindowAddresses::new,
                                        Desk.empty(),
                                        Guard.none()));
        var surveyed = new CompletableFuture<Boolean>();
        var scene = onFx(() -> show(reader, background, scratch));
        onFx(
                () -> {
                    reader.annotating()
                            .notes()
                            .notebookProperty()
                            .subscribe(
                                    notebook -> {
                                        if (notebook.courses().findAny().isPresent()) {
                                            surveyed.complete(true);
                                        }
                                    });
                    reader.open(Given.place());
                    return true;
                });
        surveyed.get();
        onFx(() -> fill(reader));
        Figures.line("Notebook of %d entries, own time of the FX thread:", ENTRIES);
        row("unfolding it beside the page", unfolding(scene));
        row("a key in its search", keys(scene));
    }

    private static Scene show(Reader reader, FxBackground background, Path scratch) {
        var window =
                new MainWindow(
                        reader,
                        background,
                        new Preferences(Settings.standard(), _ -> {}),
                        scratch,
                        Optional.empty(),
                        _ -> {},
                        _ -> {});
        Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
        Stage stage = new SmallStage(1366, 768, 5).with(window.root());
        Scene scene = stage.getScene();
        scene.getStylesheets().setAll(Stylesheets.of(Theme.LIGHT));
        window.showOn(stage);
        stage.show();
        lay(scene);
        return scene;
    }

    private static boolean fill(Reader reader) {
        Course course = Objects.requireNonNull(reader.courseProperty().get());
        String id =
                reader.annotating()
                        .notes()
                        .notebookProperty()
                        .get()
                        .courses()
                        .findFirst()
                        .orElseThrow()
                        .course();
        var random = new Random(1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Section section = course.sections().get(random.nextInt(course.sections().size()));
            entries.add(entry(id, section, i, random));
        }
        reader.annotating().notes().open(Notebook.of(entries), new MemoryKeeper());
        reader.annotating().list().want(wanted -> wanted.withReach(Reach.EVERYTHING));
        return true;
    }

    private static Entry entry(String course, Section section, int number, Random random) {
        int from = random.nextInt(60);
        int start = random.nextInt(2_000);
        var passage =
                new Passage(
                        WORDS.substring(from, from + 80),
                        "",
                        "",
                        start,
                        start + 80,
                        1,
                        "",
                        "",
                        0,
                        random.nextDouble());
        boolean note = random.nextBoolean();
        Instant when = Instant.now().minusSeconds(number);
        return new Entry(
                UUID.randomUUID(),
                note ? Kind.NOTE : Kind.HIGHLIGHT,
                new Anchor(course, Scope.PASSAGE, section.id().path(), section.label(), passage),
                note ? WORDS.substring(from) + " " + number : "",
                number % 7 == 0 ? List.of("trainer") : List.of(),
                Colour.values()[number % Colour.values().length],
                null,
                "",
                when,
                when,
                null);
    }

    private static List<Double> unfolding(Scene scene) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(timed(scene, () -> key(scene, KeyCode.B)));
            onFx(
                    () -> {
                        key(scene, KeyCode.B);
                        lay(scene);
                        return true;
                    });
        }
        onFx(
                () -> {
                    key(scene, KeyCode.B);
                    lay(scene);
                    return true;
                });
        return times;
    }

    private static List<Double> keys(Scene scene) throws Exception {
        var search = (TextField) scene.getRoot().lookup(".notes .searching .text-field");
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES / 4; i++) {
            for (String words : SEARCHES) {
                for (int end = 1; end <= words.length(); end++) {
                    String typed = words.substring(0, end);
                    times.add(timed(scene, () -> search.setText(typed)));
                }
                times.add(timed(scene, search::clear));
            }
        }
        return times;
    }

    private static double timed(Scene scene, Runnable action) throws Exception {
        double time =
                onFx(
                        () -> {
                            var threads = ManagementFactory.getThreadMXBean();
                            long start = threads.getCurrentThreadCpuTime();
                            action.run();
                            lay(scene);
                            return (threads.getCurrentThreadCpuTime() - start) / 1e6;
                        });
        onFx(() -> true); // what was put off until later does not count into the next
        return time;
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void key(Scene scene, KeyCode code) {
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    private static void row(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        Figures.line(
                "  %-30s first %6.1f ms, p50 %6.1f ms, p95 %6.1f ms, longest %6.1f ms",
                what,
                times.getFirst(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        var done = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.call());
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get();
    }
}
