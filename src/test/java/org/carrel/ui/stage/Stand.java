// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.carrel.workshop.Part;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Step;
import org.carrel.workshop.Veil;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One view of a stage in a window, for tests that show it one page after another.
final class Stand {
    private static final int HANGS = 75;

    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final StageView view;
    private CompletableFuture<List<Step>> laidOut = new CompletableFuture<>();

    /// @param scratch a folder for what WebKit writes
    Stand(Path scratch) throws Exception {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        Stage stage = FxToolkit.registerPrimaryStage();
        view = onFx(() -> new StageView(() -> "en", theme, scratch, false, new Events()));
        onFx(
                () -> {
                    stage.setScene(new Scene(new StackPane(view.node()), 960, 540));
                    stage.show();
                    return true;
                });
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }

    StageView view() {
        return view;
    }

    /// Returns the steps of a page once they are known.
    List<Step> layOut(Page page, Canvas canvas, int percent) throws Exception {
        laidOut = new CompletableFuture<>();
        onFx(
                () -> {
                    view.show(null);
                    view.setCanvas(canvas);
                    view.show(seen(page, null, percent));
                    return true;
                });
        return laidOut.get(HANGS, TimeUnit.SECONDS);
    }

    void show(Page page, Step step, int percent) throws Exception {
        onFx(
                () -> {
                    view.show(seen(page, step, percent));
                    return true;
                });
    }

    private static Seen seen(Page page, @Nullable Step step, int percent) {
        Section section = page.section();
        return new Seen(Part.of(section.id(), section.label(), 0), page, step, percent, Veil.NONE);
    }

    Object script(String text) throws Exception {
        return onFx(() -> web().getEngine().executeScript(text));
    }

    private WebView web() {
        return (WebView) view.node().getChildrenUnmodifiable().getFirst();
    }

    void close() throws Exception {
        onFx(
                () -> {
                    view.show(null);
                    return true;
                });
        FxToolkit.cleanupStages();
    }

    private final class Events implements StageView.Events {
        @Override
        public boolean laysOut() {
            return true;
        }

        @Override
        public void laidOut(Page page, List<Step> steps) {
            laidOut.complete(steps);
        }

        @Override
        public void failed(Page page) {
            laidOut.completeExceptionally(new AssertionError("not shown: " + page.section().id()));
        }

        @Override
        public void stood(Page page) {}
    }
}
