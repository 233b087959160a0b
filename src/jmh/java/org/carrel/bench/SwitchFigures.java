// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageTemplate;
import org.carrel.page.PageThread;
import org.carrel.page.Theme;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Openings;
import org.carrel.storage.Settings;
import org.carrel.ui.FxBackground;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;

/// Prints what a change of section costs, from click to painted, in the whole window of the program without a display;
/// beside it a bare view that is given the same documents. The two take turns, round by round.
final class SwitchFigures {
    private static final int WARM_UP = 400;
    private static final int ROUND = 700;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int[] LONG = {1_000, 5_000, 10_000};
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    private SwitchFigures() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var fx = new CompletableFuture<Thread>();
        Platform.startup(() -> fx.complete(Thread.currentThread()));
        Path scratch = Files.createTempDirectory("carrel-bench-");
        try (var background = new FxBackground()) {
            measure(background, scratch, fx.get());
        }
        Platform.exit();
    }

    private static void measure(FxBackground background, Path scratch, Thread fx) throws Exception {
        var reader =
                onFx(
                        () ->
                                new Reader(
                                        background,
                                        Named::say,
                                        WindowAddresses::new,
                                        Desk.empty(),
                                        new Guard(new Openings(scratch.resolve("cache")))));
        double scale = Integer.getInteger("bench.scale", 5);
        var preferences = new Preferences(Settings.standard(), _ -> {});
        var carrel =
                onFx(
                        () ->
                                CarrelSwitching.show(
                                        reader,
                                        background,
                                        preferences,
                                        scratch.resolve("carrel"),
                                        new SmallStage(WIDTH, HEIGHT, scale)));
        Figures.line("Course: %s", Given.place());
        Course course = open(reader);
        List<String> documents = documents(course);
        var size = onFx(() -> carrel.web().getLayoutBounds());
        var bare =
                onFx(
                        () ->
                                BareSwitching.show(
                                        documents,
                                        scratch.resolve("bare"),
                                        new SmallStage(size.getWidth(), size.getHeight(), scale)));
        carrel.run(WARM_UP);
        bare.run(WARM_UP);
        times(carrel, bare);
        holding(carrel, fx);
        if (!Boolean.getBoolean("bench.short")) {
            room(carrel);
        }
    }

    private static Course open(Reader reader) throws Exception {
        var surveyed = new CompletableFuture<Course>();
        onFx(
                () -> {
                    reader.desk()
                            .recentsProperty()
                            .subscribe(
                                    recents -> {
                                        Course open = reader.courseProperty().get();
                                        boolean known =
                                                recents.list().stream()
                                                        .anyMatch(r -> !r.hashes().isEmpty());
                                        if (open != null && known) {
                                            surveyed.complete(open);
                                        }
                                    });
                    reader.open(Given.place());
                    return reader;
                });
        return surveyed.get();
    }

    private static List<String> documents(Course course) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor(new PageThread())) {
            return thread.submit(
                            () -> {
                                var pages =
                                        new PageRenderer(
                                                course, Named::say, new WindowAddresses(course));
                                List<String> documents = new ArrayList<>();
                                for (Section section : course.sections()) {
                                    documents.add(
                                            PageTemplate.document(
                                                    pages.render(section),
                                                    course.language(),
                                                    Theme.LIGHT));
                                }
                                return documents;
                            })
                    .get();
        }
    }

    private static void times(Switching carrel, Switching bare) {
        List<Switch> whole = new ArrayList<>();
        List<Switch> view = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            whole.addAll(carrel.run(ROUND));
            view.addAll(bare.run(ROUND));
        }
        Figures.line("Click to painted, ms      p50    p95    p99    max");
        row("Carrel", whole, Switch::whole);
        row("a bare view", view, Switch::whole);
        Figures.line(
                "  ratio                %6.2f %6.2f %6.2f",
                ratio(whole, view, 50), ratio(whole, view, 95), ratio(whole, view, 99));
        Figures.line("Carrel's parts");
        row("until page was made", whole, Switch::made);
        row("taken by the view", whole, Switch::handed);
        row("loaded", whole, Switch::loaded);
        row("laid out in a pulse", whole, Switch::pulse);
        row("rendered", whole, Switch::painted);
        Figures.line("The bare view's parts");
        row("taken by the view", view, Switch::handed);
        row("loaded", view, Switch::loaded);
        row("laid out in a pulse", view, Switch::pulse);
        row("rendered", view, Switch::painted);
    }

    private static double ratio(List<Switch> whole, List<Switch> view, int percent) {
        return at(sorted(whole, Switch::whole), percent) / at(sorted(view, Switch::whole), percent);
    }

    private static void row(String name, List<Switch> all, ToDoubleFunction<Switch> part) {
        List<Double> times = sorted(all, part);
        Figures.line(
                "  %-20s %6.1f %6.1f %6.1f %6.1f",
                name, at(times, 50), at(times, 95), at(times, 99), at(times, 100));
    }

    private static List<Double> sorted(List<Switch> all, ToDoubleFunction<Switch> part) {
        return all.stream().map(part::applyAsDouble).sorted().toList();
    }

    private static double at(List<Double> sorted, double percent) {
        int at = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, at));
    }

    private static void holding(Switching carrel, Thread fx) {
        try (var holding = Holding.of(fx)) {
            carrel.run(ROUND * ROUNDS);
            List<Double> own = holding.own();
            Figures.line(
                    "FX thread held by own code, %d times seen: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; by anything %.1f ms",
                    own.size(),
                    at(own, 50),
                    at(own, 99),
                    at(own, 100),
                    holding.longestOfAnything());
            holding.longest().forEach(place -> Figures.line("    %s", place));
        }
    }

    private static void room(Switching carrel) throws Exception {
        int done = 0;
        long first = 0;
        for (int goal : LONG) {
            List<Switch> last = carrel.run(goal - done);
            done = goal;
            for (int again = 0; again < 4; again++) {
                System.gc();
            }
            long resident = resident();
            first = first == 0 ? resident : first;
            Figures.line(
                    "After %,6d changes: resident %d MB (%+d), heap %.1f MB; p50 %.1f ms",
                    goal,
                    resident >> 10,
                    (resident - first) >> 10,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                    at(sorted(last, Switch::whole), 50));
        }
    }

    /// In kilobytes; 0 where the system does not tell.
    private static long resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        var answer = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        answer.complete(work.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.get();
    }
}
