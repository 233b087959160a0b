// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.notebook.Colour;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.page.Theme;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.carrel.ui.Named;
import org.carrel.ui.web.Mark;
import org.carrel.ui.web.NoEvents;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.WindowAddresses;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Prints what it costs to draw 200 entries in the longest section of the course, 50 of them with a sign: the call with
/// the layout it needs, then the picture of the page; beside it the picture of the page without any.
final class MarkFigures {
    private static final int MARKS = 200;
    private static final int TIMES = 60;
    private static final List<Colour> COLOURS = List.of(Colour.values());

    private MarkFigures() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        Platform.startup(() -> {});
        Page page = longest();
        var shown = new SimpleObjectProperty<@Nullable Shown>();
        Path scratch = Files.createTempDirectory("carrel-bench-");
        PageView view = onFx(() -> show(shown, scratch));
        var ready = new CompletableFuture<Boolean>();
        onFx(
                () -> {
                    view.whenReady(() -> ready.complete(true));
                    shown.set(new Shown(page, "", Place.TOP));
                    return true;
                });
        ready.get();
        List<Double> drawing = new ArrayList<>();
        List<Double> marked = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            List<Mark> marks = marks(page, i);
            onFx(() -> time(() -> view.marks().draw(page, List.of())));
            bare.add(onFx(() -> time(() -> view.node().snapshot(null, null))));
            drawing.add(onFx(() -> time(() -> view.marks().draw(page, marks))));
            marked.add(onFx(() -> time(() -> view.node().snapshot(null, null))));
        }
        Figures.line(
                "%d marks in a section of %,d characters, ms  p50    p95    max",
                MARKS, page.text().text().length());
        row("drawn, with layout", drawing);
        row("picture with them", marked);
        row("picture without", bare);
        Figures.line(
                "  drawn and painted / painted without: %.2f",
                (middle(drawing) + middle(marked)) / middle(bare));
        Platform.exit();
    }

    private static PageView show(SimpleObjectProperty<@Nullable Shown> shown, Path scratch) {
        var view =
                new PageView(
                        shown,
                        () -> "en",
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new SimpleIntegerProperty(100),
                        scratch,
                        new NoEvents());
        var stage = new Stage();
        stage.setScene(new Scene(new StackPane(view.node()), 800, 700));
        stage.show();
        return view;
    }

    private static Page longest() throws Exception {
        Course course = Given.open(Given.place());
        try (var thread = Executors.newSingleThreadExecutor(new PageThread())) {
            return thread.submit(
                            () -> {
                                var pages =
                                        new PageRenderer(
                                                course, Named::say, new WindowAddresses(course));
                                List<Page> all = new ArrayList<>();
                                for (var section : course.sections()) {
                                    all.add(pages.render(section));
                                }
                                return all.stream()
                                        .max(
                                                Comparator.comparingInt(
                                                        one -> one.text().text().length()))
                                        .orElseThrow();
                            })
                    .get();
        }
    }

    private static List<Mark> marks(Page page, int shift) {
        int length = page.text().text().length();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            int start = (int) ((long) (length - 100) * i / MARKS) + shift % 7;
            marks.add(
                    new Mark(
                            UUID.randomUUID(),
                            start,
                            start + 20 + i % 60,
                            COLOURS.get(i % COLOURS.size()),
                            i % 10 == 0,
                            i % 4 == 0 ? Mark.Sign.NOTE : Mark.Sign.NONE,
                            "Note"));
        }
        return marks;
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void row(String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        Figures.line(
                "  %-22s %27.1f %6.1f %6.1f",
                name, middle(times), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
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
