// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import org.carrel.course.Course;
import org.carrel.page.PageBenchmark;
import org.carrel.page.PageThread;
import org.carrel.page.PageTimes;
import org.carrel.page.Stages;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Prints all figures. JMH's own JVMs run with the flags of this one. Carrel and its baseline take turns, round by
/// round, so that a busy machine is busy for both.
final class Figures {
    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.getInteger("bench.rounds", 3);
        line("Course: %s", Given.place());
        pages(rounds);
        var stages = new PageThread().newThread(Figures::stages);
        stages.start();
        stages.join();
        Statistics open = one(OpenBenchmark.class.getName() + ".open", Mode.SampleTime);
        line(
                "Opening it, warm: p50 %.1f ms, p99 %.1f ms",
                open.getPercentile(50), open.getPercentile(99));
        LargeCourse.measure();
    }

    private static void pages(int rounds) throws RunnerException {
        String carrel = PageBenchmark.class.getName() + ".carrel";
        String flexmark = PageBenchmark.class.getName() + ".flexmark";
        List<Double> whole = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            whole.add(one(carrel, Mode.Throughput).getMean());
            bare.add(one(flexmark, Mode.Throughput).getMean());
            ratios.add(whole.getLast() / bare.getLast());
        }
        Statistics page = one(carrel, Mode.SampleTime);
        line(
                "Pages: Carrel %.2f pages/ms, flexmark alone %.2f, ratio %.2f (medians of %d rounds; ratios %s)",
                median(whole), median(bare), median(ratios), rounds, round(ratios));
        line(
                "Every single rendering, with all that the machine does beside: p50 %.3f ms, p99 %.3f ms, longest %.3f ms",
                page.getPercentile(50), page.getPercentile(99), page.getMax());
    }

    private static void stages() {
        try {
            Course course = Given.open(Given.place());
            var times = new PageTimes(course, 40);
            line(
                    "Pages by themselves, the median of 40 times each: p50 %.3f ms, p99 %.3f ms, longest %.3f ms",
                    times.percentile(50), times.percentile(99), times.percentile(100));
            line("Stages, part of the whole over %d pages:", course.sections().size());
            new Stages(course)
                    .shares(30, 60)
                    .forEach(
                            (stage, share) ->
                                    line(
                                            "  %-15s %4.1f%%",
                                            stage.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                            100 * share));
        } catch (IOException e) {
            line("  not measured: %s", e);
        }
    }

    private static Statistics one(String benchmark, Mode mode) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include("^" + benchmark.replace(".", "\\.") + "$")
                                        .mode(mode)
                                        .forks(1)
                                        .warmupIterations(3)
                                        .warmupTime(TimeValue.seconds(2))
                                        .measurementIterations(5)
                                        .measurementTime(TimeValue.seconds(1))
                                        .verbosity(VerboseMode.SILENT)
                                        .shouldFailOnError(true)
                                        .build())
                        .run();
        return results.iterator().next().getPrimaryResult().getStatistics();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<String> round(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
    }

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
