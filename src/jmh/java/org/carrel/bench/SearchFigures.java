// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Folded;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.search.Answer;
import org.carrel.search.Asked;
import org.carrel.search.Found;
import org.carrel.search.Indexing;
import org.carrel.search.KeptIndex;
import org.carrel.search.SectionIndex;
import org.carrel.ui.Named;
import org.carrel.ui.web.WindowAddresses;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Searching a course of 200 sections, and one of 10,000 with 100 MB of text: making the index, opening it again, and
/// asking. The baseline, in the same run and by turns, looks for the same words in folded texts held in memory.
final class SearchFigures {
    private static final int QUESTIONS = 600;
    private static final int LONG = 10_000;
    private static final int LISTED = 20;

    private final Words words = new Words();
    private final Path folder = Given.folder().resolve("search");

    private SearchFigures() {}

    public static void main(String[] arguments) throws Exception {
        var figures = new SearchFigures();
        var thread =
                new PageThread()
                        .newThread(
                                () -> {
                                    try {
                                        figures.measure();
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        thread.start();
        thread.join();
    }

    /// Words that nobody speaks, few of them often and many seldom, as in any language.
    private static final class Words {
        private final List<String> all = new ArrayList<>();
        private final Random dice = new Random(7);

        Words() {
            var letters = new Random(3);
            for (int i = 0; i < 30_000; i++) {
                var word = new StringBuilder();
                for (int syllable = 0; syllable < 2 + i % 3; syllable++) {
                    word.append("bdfgklmnprstvz".charAt(letters.nextInt(14)))
                            .append("aeiou".charAt(letters.nextInt(5)));
                }
                all.add(word.append(i % 4 == 0 ? "ing" : "").toString());
            }
        }

        String one() {
            return all.get((int) Math.pow(all.size(), dice.nextDouble()) - 1);
        }
    }

    private Path course(int modules, int sections) throws IOException {
        Path place = folder.resolve("course-" + modules * sections);
        if (Files.exists(place.resolve("_config.yml"))) {
            return place;
        }
        new GeneratedCourse(modules, sections).writeFolder(place);
        try (Stream<Path> files = Files.walk(place.resolve("modules"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                var text = new StringBuilder(Files.readString(file));
                while (text.length() < LONG) {
                    text.append("\n\n");
                    for (int i = 0; i < 60; i++) {
                        text.append(words.one()).append(' ');
                    }
                }
                Files.writeString(file, text);
            }
        }
        return place;
    }

    private void measure() throws IOException {
        measure(8, 25);
        if (!Boolean.getBoolean("bench.short")) {
            measure(50, 200);
        }
    }

    private void measure(int modules, int sections) throws IOException {
        Course course = Given.open(course(modules, sections));
        Path home = folder.resolve("index-" + modules * sections);
        clear(home);
        long bytes = size(folder.resolve("course-" + modules * sections).resolve("modules"));
        List<String> plain = new ArrayList<>();
        try (SectionIndex index = KeptIndex.open(course, Optional.of(home))) {
            resetPeaks();
            long before = workingNanos();
            double seconds = make(course, index) / 1e9;
            double working = (workingNanos() - before) / 1e9;
            double peak = peak() / 1e6;
            System.gc();
            Figures.line(
                    "%,d sections, %.0f MB: index made in %.1f s (at work %.1f); heap at most %.0f MB of %.0f, %.0f of it still needed at the end; on the disk %.0f MB",
                    index.size(),
                    bytes / 1e6,
                    seconds,
                    working,
                    peak,
                    Runtime.getRuntime().maxMemory() / 1e6,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                    size(home) / 1e6);
            if (index.size() < 1_000) {
                ask(course, index, plain);
            }
        }
        if (course.sections().size() > 1_000) {
            List<Double> opened = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                long start = System.nanoTime();
                try (SectionIndex index = KeptIndex.open(course, Optional.of(home))) {
                    index.answer(Asked.of(words.one()));
                    opened.add((System.nanoTime() - start) / 1e6);
                }
            }
            opened.sort(null);
            Figures.line(
                    "  opened again with its first answer: median %.0f ms, longest %.0f ms of %d",
                    opened.get(opened.size() / 2), opened.getLast(), opened.size());
            try (SectionIndex index = KeptIndex.open(course, Optional.of(home))) {
                long start = System.nanoTime();
                make(course, index);
                Figures.line(
                        "  looked through for changes, of which there are none: %.1f s",
                        (System.nanoTime() - start) / 1e9);
                ask(course, index, plain);
            }
        }
    }

    private static long make(Course course, SectionIndex index) throws IOException {
        long start = System.nanoTime();
        var pages = new PageRenderer(course, Named::say, new WindowAddresses(course));
        var indexing = new Indexing(course, pages, pages::parts, index);
        while (indexing.goOn(100_000_000)) {}
        return System.nanoTime() - start;
    }

    private void ask(Course course, SectionIndex index, List<String> plain) throws IOException {
        for (Section section : course.sections()) {
            if (plain.size() < 2_000) { // more would not fit into the heap of this measure
                plain.add(Folded.plain(course.read(section).body()));
            }
        }
        double scale = (double) course.sections().size() / plain.size();
        List<Double> answers = new ArrayList<>();
        List<Double> working = new ArrayList<>();
        List<Double> listed = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        for (int i = 0; i < QUESTIONS * 2; i++) {
            String typed = question(i);
            Asked asked = new Asked(typed, true, null, null);
            long before = workingNanos();
            long start = System.nanoTime();
            Answer answer = index.answer(asked);
            List<Found> first = answer.found().subList(0, Math.min(LISTED, answer.found().size()));
            index.excerpts(asked, first);
            double shown = (System.nanoTime() - start) / 1e6;
            double worked = (workingNanos() - before) / 1e6;
            index.excerpts(asked, answer.found().subList(0, Math.min(200, answer.found().size())));
            double all = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            long found = plain.stream().filter(text -> text.contains(typed)).count();
            double scanned = (System.nanoTime() - start) / 1e6 * scale;
            if (i >= QUESTIONS && found >= 0) {
                answers.add(shown);
                working.add(worked);
                listed.add(all);
                scans.add(scanned);
            }
        }
        print("an answer with the first 20 excerpts", answers);
        print("  of that at work itself", working);
        print("and all 200 of the list besides", listed);
        print("substrings in folded texts in memory", scans);
    }

    /// One to three words, every other one still being typed.
    private String question(int number) {
        var typed = new StringBuilder(words.one());
        for (int i = 0; i < number % 3; i++) {
            typed.append(' ').append(words.one());
        }
        return number % 2 == 0 ? typed.toString() : typed.substring(0, typed.length() - 1);
    }

    private static void print(String name, List<Double> times) {
        times.sort(Comparator.naturalOrder());
        Figures.line(
                "  %-38s p50 %6.2f ms  p95 %6.2f  longest %6.2f",
                name,
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.95)),
                times.getLast());
    }

    /// Without what others on the machine take meanwhile.
    private static long workingNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
