// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.carrel.ui.FxBackground;
import org.carrel.ui.Named;
import org.carrel.ui.Stylesheets;
import org.carrel.ui.stage.ScreenArea;
import org.carrel.ui.stage.Screens;
import org.carrel.ui.stage.StageDoor;
import org.carrel.ui.stage.StageMessage;
import org.carrel.ui.stage.SystemScreens;
import org.carrel.ui.web.WindowAddresses;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Prints how long a key takes while a course is presented with both windows, until the room's screen is painted; how
/// long a show takes to begin; and what it holds. With a display on its screens, else on two small ones of its own.
final class StageFigures {
    private static final int STEPS = 200;
    private static final boolean DISPLAY = System.getenv("DISPLAY") != null;

    private final Reader reader;
    private final Presenting presenting;

    private StageFigures(Reader reader) {
        this.reader = reader;
        this.presenting = reader.presenting();
    }

    public static void main(String[] arguments) throws Exception {
        if (!DISPLAY) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var started = new CompletableFuture<Boolean>();
        Platform.startup(() -> started.complete(true));
        started.get();
        Platform.setImplicitExit(false);
        Path scratch = Files.createTempDirectory("carrel-bench-");
        try (var background = new FxBackground()) {
            new StageFigures(open(background, scratch)).measure();
        }
        Platform.exit();
    }

    private static Reader open(FxBackground background, Path scratch) throws Exception {
        Path place = Given.place();
        var opened = new CompletableFuture<Reader>();
        Platform.runLater(
                () -> {
                    var reader =
                            new Reader(
                                    background,
                                    Named::say,
                                    WindowAddresses::new,
                                    Desk.empty(),
                                    Guard.none());
                    Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
                    var door =
                            new StageDoor(
                                    reader,
                                    new Preferences(Settings.standard(), _ -> {}),
                                    scratch,
                                    DISPLAY ? new SystemScreens() : new SmallScreens(),
                                    InstantSource.system());
                    var own = new Stage();
                    own.setScene(new Scene(new Pane(), 300, 200));
                    own.setX(0);
                    own.setY(0);
                    own.show();
                    door.watch(own);
                    reader.navigation()
                            .shownProperty()
                            .subscribe(
                                    shown -> {
                                        if (shown != null) {
                                            opened.complete(reader);
                                        }
                                    });
                    reader.open(place);
                });
        return opened.get();
    }

    private record SmallScreens() implements Screens {
        @Override
        public List<ScreenArea> areas() {
            var desk = new Rectangle2D(0, 0, 500, 600);
            var projector = new Rectangle2D(500, 0, 480, 270);
            return List.of(
                    new ScreenArea(desk, desk, true), new ScreenArea(projector, projector, false));
        }

        @Override
        public Subscription onChange(Runnable changed) {
            return Subscription.EMPTY;
        }
    }

    private void measure() throws Exception {
        var course = Objects.requireNonNull(reader.courseProperty().get());
        var show =
                new Show(
                        "All",
                        course.sections().stream()
                                .map(section -> Part.of(section.id(), section.label(), 5))
                                .toList());
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var ended = new CompletableFuture<Boolean>();
            Platform.runLater(
                    () -> {
                        presenting.end();
                        ended.complete(true);
                    });
            ended.get();
            starts.add(painted(() -> presenting.present(show)));
        }
        Figures.line(
                "Beginning a show: first %.0f ms, then %s", starts.getFirst(), rounded(starts));
        List<Double> keys = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> sections = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            int part = presenting.partProperty().get();
            double before = own();
            double time = painted(this::key);
            if (part == presenting.partProperty().get()) {
                keys.add(time);
                own.add(own() - before);
            } else {
                sections.add(time);
            }
        }
        print("Key to painted, " + keys.size() + " steps within a section", keys);
        print("  of which own time of the FX thread and the renderer", own);
        print("  to the next section, " + sections.size() + " steps", sections);
        memory("after " + STEPS + " steps");
        for (int round = 2; round <= 5; round++) {
            for (int i = 0; i < STEPS; i++) {
                painted(this::key);
            }
            memory("after " + round * STEPS);
        }
    }

    /// What the two threads computed so far, in milliseconds: a busy machine does not count.
    private static double own() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(
                                thread ->
                                        thread.getName().startsWith("JavaFX Application")
                                                || thread.getName().startsWith("QuantumRenderer"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
                        .sum()
                / 1e6;
    }

    private static List<String> rounded(List<Double> times) {
        return times.stream().skip(1).map(time -> String.format("%.0f", time)).toList();
    }

    private static void print(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        Figures.line(
                "%s: p50 %.1f ms, p95 %.1f ms, longest %.1f ms",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }

    private static void memory(String when) throws Exception {
        System.gc();
        String resident =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("");
        Figures.line(
                "%s: heap %.1f MB, %s",
                when,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6,
                resident);
    }

    /// As a clicker sends it to the window that has the focus.
    private void key() {
        Event.fireEvent(
                scene(StageMessage.TRAINER_TITLE),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        KeyCode.PAGE_DOWN,
                        false,
                        false,
                        false,
                        false));
    }

    private static Scene scene(StageMessage title) {
        return Window.getWindows().stream()
                .map(Stage.class::cast)
                .filter(stage -> title.text().equals(stage.getTitle()))
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    /// Milliseconds until the room's screen shows the step that comes of it.
    private double painted(Runnable doing) throws Exception {
        var done = new CompletableFuture<Long>();
        var began = new CompletableFuture<Long>();
        Platform.runLater(
                () -> {
                    var before = presenting.seenProperty().get();
                    var watch = new Subscription[] {Subscription.EMPTY};
                    began.complete(System.nanoTime());
                    doing.run();
                    watch[0] =
                            presenting
                                    .seenProperty()
                                    .subscribe(
                                            seen -> {
                                                if (seen != null
                                                        && seen.step() != null
                                                        && !seen.equals(before)) {
                                                    Platform.runLater(watch[0]::unsubscribe);
                                                    afterPulse(done);
                                                }
                                            });
                });
        return (done.get() - began.get()) / 1e6;
    }

    private static void afterPulse(CompletableFuture<Long> done) {
        Scene scene = scene(StageMessage.AUDIENCE_TITLE);
        var pulse = new Runnable[1];
        pulse[0] =
                () ->
                        Platform.runLater(
                                () -> {
                                    scene.removePostLayoutPulseListener(pulse[0]);
                                    Toolkit.getToolkit()
                                            .addRenderJob(
                                                    new RenderJob(
                                                            () ->
                                                                    done.complete(
                                                                            System.nanoTime())));
                                });
        scene.addPostLayoutPulseListener(pulse[0]);
        Platform.requestNextPulse();
    }
}
