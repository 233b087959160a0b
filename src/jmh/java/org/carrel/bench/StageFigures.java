// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;

import org.carrel.reader.Presenting;
import org.carrel.ui.FxBackground;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Prints how long a key takes while a course is presented with both windows, until the room's screen is painted; how
/// long a show takes to begin; and what it holds.
final class StageFigures {
    private static final int STEPS = 200;
    private static final int SHOWS = 6;

    private final Presented course;
    private final Presenting presenting;

    private StageFigures(Presented course) {
        this.course = course;
        this.presenting = course.presenting();
    }

    public static void main(String[] arguments) throws Exception {
        FirstShow.measure(Integer.getInteger("bench.rounds", 3));
        Presented.startToolkit();
        Path scratch = Files.createTempDirectory("carrel-bench-");
        try (var background = new FxBackground()) {
            new StageFigures(Presented.open(background, scratch)).measure();
        }
        Platform.exit();
    }

    private void measure() throws Exception {
        var open = Objects.requireNonNull(course.reader().courseProperty().get());
        var show =
                new Show(
                        "All",
                        open.sections().stream()
                                .map(section -> Part.of(section.id(), section.label(), 5))
                                .toList());
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < SHOWS; i++) {
            var ended = new CompletableFuture<Boolean>();
            Platform.runLater(
                    () -> {
                        presenting.end();
                        ended.complete(true);
                    });
            ended.get();
            Presented.still();
            starts.add(course.painted(() -> presenting.present(show)));
            Presented.still();
        }
        Figures.line("Beginning one show after the other: %s", rounded(starts));
        steps();
        if (Boolean.getBoolean("bench.short")) {
            return;
        }
        memory("after " + STEPS + " steps");
        for (int round = 2; round <= 5; round++) {
            for (int i = 0; i < STEPS; i++) {
                course.painted(course::key);
            }
            memory("after " + round * STEPS);
        }
    }

    private void steps() throws Exception {
        List<Double> keys = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> sections = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            int part = presenting.partProperty().get();
            double before = Presented.own();
            double time = course.painted(course::key);
            if (part == presenting.partProperty().get()) {
                keys.add(time);
                own.add(Presented.own() - before);
            } else {
                sections.add(time);
            }
            Presented.still();
        }
        print("Key to painted, " + keys.size() + " steps within a section", keys);
        print("  of which own time of the FX thread and the renderer", own);
        print("  to the next section, " + sections.size() + " steps", sections);
    }

    private static List<String> rounded(List<Double> times) {
        return times.stream().map(time -> String.format("%.0f", time)).toList();
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
}
