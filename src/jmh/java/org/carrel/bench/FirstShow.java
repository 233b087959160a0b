// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.page.Page;
import org.carrel.page.PageTemplate;
import org.carrel.page.Theme;
import org.carrel.ui.FxBackground;
import org.carrel.workshop.Show;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// The first show of a process that has just begun to read, after the baseline: one more window with nothing but a view
/// that is given the same page. Both load what they need, without the program's start-up cache.
final class FirstShow {
    private FirstShow() {}

    /// In so many processes of their own, with the flags of this one.
    static void measure(int rounds) throws Exception {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            all.add(inNewProcess());
        }
        Figures.line(
                "The first show of %d processes, to painted: median %.0f ms, of which own time %.0f ms",
                rounds, median(all, 2), median(all, 3));
        Figures.line(
                "  a bare window with the same page before it: %.0f ms, own time %.0f ms; ratio of own times %.2f",
                median(all, 0), median(all, 1), median(all, 3) / median(all, 1));
    }

    private static double median(List<double[]> all, int which) {
        return all.stream().mapToDouble(one -> one[which]).sorted().toArray()[all.size() / 2];
    }

    private static double[] inNewProcess() throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.add(FirstShow.class.getName());
        Process process =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String[] told = process.inputReader().readLine().split(" ", -1);
        process.waitFor();
        return List.of(told).stream().mapToDouble(Double::parseDouble).toArray();
    }

    public static void main(String[] arguments) throws Exception {
        Presented.startToolkit();
        Path scratch = Files.createTempDirectory("carrel-bench-");
        try (var background = new FxBackground()) {
            Presented course = Presented.open(background, scratch);
            Presented.still();
            Page page =
                    Objects.requireNonNull(course.reader().navigation().shownProperty().get())
                            .page();
            double from = Presented.own();
            double bare = bare(PageTemplate.document(page, "en", Theme.LIGHT), scratch);
            double bareOwn = Presented.own() - from;
            Presented.still();
            from = Presented.own();
            double show =
                    course.painted(() -> course.presenting().present(Show.of(page.section())));
            double showOwn = Presented.own() - from;
            System.out.println(bare + " " + bareOwn + " " + show + " " + showOwn);
        }
        Platform.exit();
    }

    private static double bare(String document, Path scratch) throws Exception {
        var painted = new CompletableFuture<Long>();
        var began = new CompletableFuture<Long>();
        Platform.runLater(
                () -> {
                    began.complete(System.nanoTime());
                    Rectangle2D room = Presented.room();
                    var web = new WebView();
                    web.getEngine().setUserDataDirectory(scratch.toFile());
                    web.getEngine().setJavaScriptEnabled(false);
                    var stage = new Stage();
                    stage.setScene(
                            new Scene(new StackPane(web), room.getWidth(), room.getHeight()));
                    stage.setX(room.getMinX());
                    stage.setY(room.getMinY());
                    stage.show();
                    new Painting(
                                    web.getEngine(),
                                    stage.getScene(),
                                    moments -> {
                                        painted.complete(moments.painted());
                                        stage.hide();
                                    })
                            .ask();
                    web.getEngine().loadContent(document);
                });
        return (painted.get() - began.get()) / 1e6;
    }
}
