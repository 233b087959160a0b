// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;

import org.carrel.course.Course;
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
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Prints how long single keys hold the FX thread in a course of 10,000 sections, and in one that has a single section:
/// in quick open, in the filter of the contents, on the way down the contents, and from section to section.
final class KeyFigures {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final List<String> TYPED =
            List.of("section 7", "1.2", "module 41", "waters", "17.3", "the oldest", "xyz", "e");

    /// Longer than the filter waits for more letters, and than a page takes.
    private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(350);

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /// @param wall the longest that a beat waited
    /// @param work what the thread computed in all that time, drawing included; an upper bound on an idle machine
    private record Held(double wall, double work) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Scene scene;
    private final Thread fx;

    private KeyFigures(Scene scene, Thread fx) {
        this.scene = scene;
        this.fx = fx;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var fx = new CompletableFuture<Thread>();
        Platform.startup(() -> fx.complete(Thread.currentThread()));
        Path large = Given.folder().resolve("large");
        if (!Files.exists(large.resolve("_config.yml"))) {
            GeneratedCourse.LARGE.writeFolder(large);
        }
        Path alone = Files.createDirectories(Given.folder().resolve("alone"));
        Files.writeString(alone.resolve("index.md"), "# Alone\n\nThe only section.\n");
        for (Path place : List.of(alone, large)) {
            Path scratch = Files.createTempDirectory("carrel-bench-");
            try (var background = new FxBackground()) {
                measure(background, scratch, place, fx.get());
            }
        }
        Platform.exit();
    }

    private static void measure(FxBackground background, Path scratch, Path place, Thread fx)
            throws Exception {
        var reader =
                onFx(
                        () ->
                                new Reader(
                                        background,
                                        Named::say,
                                        WindowAddresses::new,
                                        Desk.empty(),
                                        new Guard(new Openings(scratch.resolve("cache")))));
        WebView web =
                onFx(() ->
                                CarrelSwitching.show(
                                        reader,
                                        background,
                                        new Preferences(Settings.standard(), _ -> {}),
                                        scratch.resolve("carrel"),
                                        new SmallStage(1000, 700, 5)))
                        .web();
        var keys = new KeyFigures(onFx(web::getScene), fx);
        double opened = keys.held(() -> reader.open(place)).wall();
        while (!onFx(() -> isSurveyed(reader))) {
            opened = Math.max(opened, keys.held(() -> {}).wall());
        }
        Course course = Objects.requireNonNull(onFx(() -> reader.courseProperty().get()));
        Figures.line("%,d sections, FX thread held, ms", course.sections().size());
        Figures.line("  while opening and surveying       longest %6.1f", opened);
        keys.print("a key in quick open", keys.quickOpen());
        keys.print("a key in the filter of contents", keys.filter());
        keys.print("Down in the contents", keys.down());
        keys.print("Ctrl+Page Down", keys.sections());
        System.gc();
        Figures.line(
                "  heap %.1f MB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        onFx(
                () -> {
                    reader.close();
                    return reader;
                });
    }

    private static boolean isSurveyed(Reader reader) {
        return reader.courseProperty().get() != null
                && reader.desk().recentsProperty().get().list().stream()
                        .anyMatch(recent -> !recent.hashes().isEmpty());
    }

    private void print(String name, List<Held> held) {
        List<Double> wall = held.stream().map(Held::wall).sorted().toList();
        List<Double> work = held.stream().map(Held::work).sorted().toList();
        Figures.line(
                "  %-33s p50 %6.1f  p95 %6.1f  longest %6.1f; work p50 %6.1f  p95 %6.1f",
                name, at(wall, 50), at(wall, 95), wall.getLast(), at(work, 50), at(work, 95));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    private List<Held> quickOpen() throws Exception {
        List<Held> held = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            held.add(held(() -> press(KeyCode.K, true)));
            held.addAll(type(".quick-open .text-field"));
            onFx(() -> press(KeyCode.ESCAPE, false));
        }
        return held;
    }

    private List<Held> filter() throws Exception {
        List<Held> held = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            held.addAll(type(".contents .text-field"));
        }
        return held;
    }

    /// Letter by letter, then empty again.
    private List<Held> type(String field) throws Exception {
        List<Held> held = new ArrayList<>();
        var box = (TextField) onFx(() -> scene.getRoot().lookup(field));
        for (String words : TYPED) {
            for (int letter = 0; letter < words.length(); letter++) {
                String one = words.substring(letter, letter + 1);
                held.add(held(() -> box.appendText(one)));
            }
            held.add(held(box::clear));
        }
        return held;
    }

    private List<Held> down() throws Exception {
        List<Held> held = new ArrayList<>();
        var tree = (TreeView<?>) onFx(() -> scene.getRoot().lookup(".contents .tree-view"));
        onFx(
                () -> {
                    tree.requestFocus();
                    for (int row = tree.getExpandedItemCount() - 1; row >= 0; row--) {
                        tree.getTreeItem(row).setExpanded(true);
                    }
                    tree.getSelectionModel().select(0);
                    return tree;
                });
        for (int i = 0; i < 30; i++) {
            KeyCode code = i % 3 == 0 ? KeyCode.PAGE_DOWN : KeyCode.DOWN;
            held.add(held(() -> press(code, false)));
        }
        return held;
    }

    private List<Held> sections() throws Exception {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            held.add(held(() -> press(KeyCode.PAGE_DOWN, true)));
        }
        return held;
    }

    private Node press(KeyCode code, boolean control) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        return target;
    }

    /// The longest that the FX thread kept a beat waiting, from doing this until all that follows from it is done.
    private Held held(Runnable doing) throws Exception {
        double longest = 0;
        long before = threads.getThreadCpuTime(fx.threadId());
        long begun = System.nanoTime();
        var done = new CompletableFuture<Void>();
        Platform.runLater(
                () -> {
                    doing.run();
                    done.complete(null);
                });
        while (System.nanoTime() - begun < SETTLED_NANOS || !done.isDone()) {
            long sent = System.nanoTime();
            onFx(() -> sent);
            longest = Math.max(longest, (System.nanoTime() - sent) / 1e6);
            LockSupport.parkNanos(BEAT_NANOS);
        }
        return new Held(longest, (threads.getThreadCpuTime(fx.threadId()) - before) / 1e6);
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
