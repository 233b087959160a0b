// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.Child;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What hangs or kills a WebView as it comes, shown by Carrel with the program's memory: the page shows, and the next
/// one after it. A JVM each, two at a time.
class HazardsTest {
    private static final int HANGS = 75;

    /// The worst of those in [Hazards]; with {@code -Dcarrel.hazards=all} all of them.
    private static final Set<String> WORST =
            Set.of(
                    "drawing that copies its copies",
                    "picture of a drawing that copies its copies",
                    "picture of a drawing of entities",
                    "picture of a drawing of marks",
                    "picture of too many points",
                    "picture of as many points as may be",
                    "picture in endless scans",
                    "picture of data",
                    "moving picture of huge frames",
                    "table of endless cells",
                    "table of many cells",
                    "marks on one letter",
                    "marks in a description",
                    "one long word",
                    "words that turn",
                    "deep nesting");

    @TempDir static Path temp;
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static final Map<String, Future<List<String>>> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        boolean all = "all".equals(System.getProperty("carrel.hazards"));
        Hazards.all()
                .forEach(
                        (name, hazard) -> {
                            if (all || WORST.contains(name)) {
                                RUNS.put(name, TWO.submit(() -> shown(name, hazard)));
                            }
                        });
    }

    @AfterAll
    static void end() {
        TWO.shutdownNow();
    }

    private static List<String> shown(String name, Hazards.Hazard hazard)
            throws IOException, InterruptedException {
        Path folder = temp.resolve(name.replace(' ', '-'));
        Path module = Files.createDirectories(folder.resolve("course/modules/wool"));
        Files.writeString(folder.resolve("course/_config.yml"), "title: Wool\n");
        String text = "---\ntitle: 1. Hazard\n---\n" + hazard.text() + "\n";
        Files.write(module.resolve("section-1.md"), text.getBytes(StandardCharsets.UTF_8));
        Files.writeString(module.resolve("section-2.md"), "---\ntitle: 2. After\n---\nWool.\n");
        for (Map.Entry<String, byte[]> picture : hazard.pictures().entrySet()) {
            Files.write(module.resolve(picture.getKey()), picture.getValue());
        }
        return Child.start(
                        folder.resolve("told.txt"),
                        List.of("-Xmx512m"),
                        Child.CLASS_PATH,
                        OneHazard.class,
                        folder.toString())
                .lines(HANGS);
    }

    @TestFactory
    Stream<DynamicTest> thePageShowsAndThenTheNext() {
        return RUNS.entrySet().stream()
                .map(
                        run ->
                                DynamicTest.dynamicTest(
                                        run.getKey(),
                                        () -> {
                                            List<String> told = run.getValue().get();
                                            List<String> cost =
                                                    told.stream()
                                                            .filter(
                                                                    line ->
                                                                            line.startsWith(
                                                                                    "rendered "))
                                                            .toList();
                                            assertEquals(1, cost.size(), String.join("\n", told));
                                            System.out.println(
                                                    run.getKey() + ": " + cost.getFirst());
                                        }));
    }
}
