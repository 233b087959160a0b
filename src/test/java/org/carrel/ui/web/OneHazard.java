// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.application.Platform;

import org.carrel.course.Course;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Shows the first section of a course and then the second, in a JVM of its own, and says what that cost: how long the
/// FX thread did not answer, in milliseconds, and by how much the process grew, in megabytes.
public final class OneHazard {
    private OneHazard() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Course course = Viewer.open(folder.resolve("course"));
        PageRenderer renderer = Viewer.renderer(course);
        var viewer = new Viewer(folder.resolve("scratch"));
        Page after = Viewer.page(renderer, course.sections().get(1));
        viewer.show(after);
        long before = megabytes();
        var stall = new AtomicLong();
        Thread heart = Thread.ofPlatform().daemon().start(() -> beat(stall));
        long start = System.nanoTime();
        Page hazard = Viewer.page(renderer, course.sections().get(0));
        long rendered = System.nanoTime();
        viewer.show(hazard);
        viewer.show(after);
        long end = System.nanoTime();
        heart.interrupt();
        heart.join();
        System.out.printf(
                "rendered %d ms, stall %d ms, all %d ms, grew %d MB%n",
                (rendered - start) / 1_000_000,
                stall.get(),
                (end - start) / 1_000_000,
                megabytes() - before);
        System.exit(0);
    }

    private static void beat(AtomicLong longest) {
        var answered = new Semaphore(0);
        while (!Thread.currentThread().isInterrupted()) {
            long asked = System.nanoTime();
            Platform.runLater(answered::release);
            answered.acquireUninterruptibly();
            longest.accumulateAndGet(
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked), Math::max);
        }
    }

    /// The most memory the process ever had, where the system says; else 0.
    private static long megabytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
