// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long the FX thread is held: by the program's own code with all that it calls, seen in the thread's stack about
/// every millisecond, and by anything at all, as a heartbeat that waits its turn.
///
/// A run of such looks that all found own code counts from the first to the last and one step more, be it one call or
/// several on end: what is told is rather too much.
final class Holding implements AutoCloseable {
    private static final long STEP_NANOS = 1_000_000;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final Thread fx;
    private final List<Double> own = new ArrayList<>();
    private final List<String> longest = new ArrayList<>();
    private final AtomicLong beat = new AtomicLong();
    private volatile double heldByAnything;
    private final List<StackTraceElement[]> run = new ArrayList<>();
    private long began;
    private long last;

    private Holding(Thread fx) {
        this.fx = fx;
    }

    static Holding of(Thread fx) {
        var holding = new Holding(fx);
        ScheduledFuture<?> looking =
                holding.thread.scheduleAtFixedRate(
                        holding::look, STEP_NANOS, STEP_NANOS, TimeUnit.NANOSECONDS);
        holding.thread.scheduleAtFixedRate(holding::beat, 5, 5, TimeUnit.MILLISECONDS);
        if (looking.isDone()) {
            throw new IllegalStateException("the looking ended before it began");
        }
        return holding;
    }

    private void beat() {
        long sent = System.nanoTime();
        if (beat.compareAndSet(0, sent)) {
            Platform.runLater(
                    () -> {
                        heldByAnything = Math.max(heldByAnything, (System.nanoTime() - sent) / 1e6);
                        beat.set(0);
                    });
        }
    }

    private void look() {
        StackTraceElement[] stack = fx.getStackTrace();
        long now = System.nanoTime();
        if (isOwn(stack)) {
            began = run.isEmpty() ? now : began;
            last = now;
            run.add(stack);
        } else if (!run.isEmpty()) {
            end();
        }
    }

    private void end() {
        double millis = (last - began + STEP_NANOS) / 1e6;
        if (own.stream().allMatch(other -> other < millis)) {
            longest.clear();
            longest.addAll(run.stream().map(Holding::place).toList());
        }
        own.add(millis);
        run.clear();
    }

    private static boolean isOwn(StackTraceElement[] stack) {
        return owns(stack).findAny().isPresent();
    }

    private static Stream<StackTraceElement> owns(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(frame -> frame.getClassName().startsWith("org.carrel."))
                .filter(frame -> !frame.getClassName().startsWith("org.carrel.bench."));
    }

    private static String place(StackTraceElement[] stack) {
        return owns(stack)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /// In milliseconds, the shortest first.
    List<Double> own() {
        return own.stream().sorted().toList();
    }

    /// Where most of the longest run was found: places in own code, and how many looks found each.
    List<String> longest() {
        Map<String, Long> looks =
                longest.stream()
                        .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        return looks.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .map(place -> place.getKey() + ", " + place.getValue() + " times")
                .toList();
    }

    /// In milliseconds.
    double longestOfAnything() {
        return heldByAnything;
    }

    @Override
    public void close() {
        thread.close();
    }
}
