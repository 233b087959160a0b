// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import org.carrel.course.Course;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens the generated course of 10,000 sections, as a folder and as a ZIP: for the first time in this JVM and again,
/// and what it then holds in memory.
final class LargeCourse {
    private static final int AGAIN = 7;

    private LargeCourse() {}

    static void measure() throws IOException, InterruptedException {
        Path folder = Given.folder().resolve("large");
        if (!Files.exists(folder.resolve("_config.yml"))) {
            GeneratedCourse.LARGE.writeFolder(folder);
        }
        measure("folder", folder);
        measure("ZIP", Given.zip("large", GeneratedCourse.LARGE));
    }

    private static void measure(String kind, Path place) throws IOException, InterruptedException {
        long before = heapInUse();
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        Course course = Given.open(place);
        double first = (System.nanoTime() - start) / 1e6;
        for (int again = 0; again < AGAIN; again++) {
            start = System.nanoTime();
            course = Given.open(place);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        long after = heapInUse();
        Figures.line(
                "%,d sections in a %s: open %.0f ms, again %.0f ms (median of %d, %.0f to %.0f); heap %.1f MB, %.1f of it the course",
                course.sections().size(),
                kind,
                first,
                times.get(AGAIN / 2),
                AGAIN,
                times.getFirst(),
                times.getLast(),
                after / 1e6,
                (after - before) / 1e6);
    }

    /// The archive library has finalizers: what they hold goes only some collections later.
    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
