// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.page.Theme;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.carrel.ui.Named;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The page's view in a window as the program has it, for tests that show it one page after another.
final class Viewer {
    private static final int HANGS = 75;

    private final SimpleObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final List<Page> painted = new CopyOnWriteArrayList<>();
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final SimpleIntegerProperty zoom = new SimpleIntegerProperty(100);
    private final PageView view;

    /// @param scratch a folder for what WebKit writes
    Viewer(Path scratch) throws TimeoutException {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        Stage stage = FxToolkit.registerPrimaryStage();
        view = onFx(() -> new PageView(shown, () -> "en", theme, zoom, scratch, new Events()));
        onFx(
                () -> {
                    stage.setScene(new Scene(new StackPane(view.node()), 700, 500));
                    stage.show();
                    return true;
                });
    }

    private final class Events extends NoEvents {
        @Override
        public void painted(Page page) {
            painted.add(page);
        }
    }

    static Course open(Path place) throws IOException {
        return ((Opening.Opened) CourseOpener.open(place, Progress.NONE)).course();
    }

    /// The pages of a course as the program makes them.
    static PageRenderer renderer(Course course) {
        return new PageRenderer(course, Named::say, new WindowAddresses(course));
    }

    static Page page(PageRenderer renderer, Section section) throws Exception {
        var task = new FutureTask<>(() -> renderer.render(section));
        new PageThread().newThread(task).start();
        return task.get(HANGS, TimeUnit.SECONDS);
    }

    static <T> T onFx(Callable<T> work) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }

    PageView view() {
        return view;
    }

    void theme(Theme next) throws TimeoutException {
        onFx(
                () -> {
                    theme.set(next);
                    return true;
                });
    }

    /// Returns when the page is laid out anew.
    void zoom(int percent) throws TimeoutException {
        onFx(
                () -> {
                    zoom.set(percent);
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    Node node() {
        return view.node();
    }

    WebEngine engine() {
        return ((WebView) view.node()).getEngine();
    }

    Object script(String code) throws TimeoutException {
        return onFx(() -> engine().executeScript(code));
    }

    /// Shows a page and returns when it stands in the view and has been on the screen: until then the view may still get
    /// its size, and goes to its place again.
    void show(Page page) throws Exception {
        var ready = new CompletableFuture<Boolean>();
        ask(page, () -> ready.complete(true));
        ready.get(HANGS, TimeUnit.SECONDS);
        awaitPainted(page);
    }

    /// Asks for a page, and waits for nothing.
    void ask(Page page, Runnable whenReady) throws TimeoutException {
        onFx(
                () -> {
                    view.whenReady(whenReady);
                    shown.set(new Shown(page, "", Place.TOP));
                    return true;
                });
    }

    private void awaitPainted(Page page) throws TimeoutException {
        WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, () -> painted.contains(page));
    }

    void close() throws TimeoutException {
        onFx(
                () -> {
                    shown.set(null);
                    return true;
                });
        FxToolkit.cleanupStages();
    }
}
