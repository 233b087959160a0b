// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.course.Section;
import org.carrel.page.Theme;
import org.carrel.reader.Background;
import org.carrel.reader.Navigation;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.ui.MainWindow;
import org.carrel.ui.Stylesheets;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The window of the program: by turns the command for the next section and a click on the link at the page's end.
final class CarrelSwitching extends Switching {
    private final Navigation navigation;
    private final Supplier<Section> first;
    private final WebView web;
    private final long[] handed;
    private boolean byLink;

    private CarrelSwitching(Reader reader, Scene scene, WebView web, long[] handed) {
        super(web.getEngine(), scene);
        this.navigation = reader.navigation();
        this.first =
                () -> Objects.requireNonNull(reader.courseProperty().get()).sections().getFirst();
        this.web = web;
        this.handed = handed;
    }

    /// Builds the window and shows it; the course is to be opened after.
    static CarrelSwitching show(
            Reader reader,
            Background background,
            Preferences preferences,
            Path scratch,
            SmallStage small) {
        var handed = new long[2];
        // Those who watch hear of a change in the order they came: one before the window, one
        // after.
        reader.navigation().shownProperty().subscribe(_ -> handed[0] = System.nanoTime());
        var window =
                new MainWindow(
                        reader,
                        background,
                        preferences,
                        scratch,
                        Optional.empty(),
                        _ -> {},
                        _ -> {});
        reader.navigation().shownProperty().subscribe(_ -> handed[1] = System.nanoTime());
        Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
        Stage stage = small.with(window.root());
        Scene scene = stage.getScene();
        scene.getStylesheets().setAll(Stylesheets.of(Theme.LIGHT));
        window.showOn(stage);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return new CarrelSwitching(
                reader, scene, (WebView) scene.getRoot().lookup(".web-view"), handed);
    }

    WebView web() {
        return web;
    }

    @Override
    void click() {
        byLink = !byLink;
        if (!navigation.canGoOnProperty().get()) {
            navigation.show(first.get());
        } else if (byLink) {
            web.getEngine().executeScript("document.querySelector('.carrel-turn .next').click()");
        } else {
            navigation.next();
        }
    }

    @Override
    long[] handed() {
        return handed;
    }
}
