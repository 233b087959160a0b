// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.carrel.reader.Background;
import org.carrel.reader.Desk;
import org.carrel.reader.Guard;
import org.carrel.reader.Preferences;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.storage.Settings;
import org.carrel.ui.Named;
import org.carrel.ui.Stylesheets;
import org.carrel.ui.stage.ScreenArea;
import org.carrel.ui.stage.Screens;
import org.carrel.ui.stage.StageDoor;
import org.carrel.ui.stage.StageMessage;
import org.carrel.ui.stage.SystemScreens;
import org.carrel.ui.web.NoEvents;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.WindowAddresses;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A course that is read in a small window and can be presented with both windows: with a display on its screens, else
/// on two small ones.
record Presented(Reader reader) {
    private static final boolean DISPLAY = System.getenv("DISPLAY") != null;
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 500, 600);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(500, 0, 480, 270);

    /// After these nothing of the last step is left to do, in neither window.
    private static final int STILL = 12;

    private record SmallScreens() implements Screens {
        @Override
        public List<ScreenArea> areas() {
            return List.of(
                    new ScreenArea(DESK, DESK, true), new ScreenArea(PROJECTOR, PROJECTOR, false));
        }

        @Override
        public Subscription onChange(Runnable changed) {
            return Subscription.EMPTY;
        }
    }

    private static Screens screens() {
        return DISPLAY ? new SystemScreens() : new SmallScreens();
    }

    /// Where the room looks.
    static Rectangle2D room() {
        return screens().areas().getLast().bounds();
    }

    static void startToolkit() throws Exception {
        if (!DISPLAY) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var started = new CompletableFuture<Boolean>();
        Platform.startup(() -> started.complete(true));
        started.get();
        Platform.setImplicitExit(false);
    }

    /// Returns once the first page stands in the window.
    static Presented open(Background background, Path scratch) throws Exception {
        Path place = Given.place();
        var opened = new CompletableFuture<Presented>();
        Platform.runLater(
                () -> {
                    var reader =
                            new Reader(
                                    background,
                                    Named::say,
                                    WindowAddresses::new,
                                    Desk.empty(),
                                    Guard.none());
                    Application.setUserAgentStylesheet(Stylesheets.base(Theme.LIGHT));
                    var preferences = new Preferences(Settings.standard(), _ -> {});
                    var door =
                            new StageDoor(
                                    reader,
                                    preferences,
                                    scratch,
                                    screens(),
                                    InstantSource.system());
                    var view =
                            new PageView(
                                    reader.navigation().shownProperty(),
                                    reader::language,
                                    preferences.themeProperty(),
                                    new SimpleDoubleProperty(100),
                                    scratch,
                                    new NoEvents() {
                                        @Override
                                        public void painted(Page page) {
                                            opened.complete(new Presented(reader));
                                        }
                                    });
                    var own = new Stage();
                    own.setScene(new Scene(new StackPane(view.node()), 300, 200));
                    own.setX(0);
                    own.setY(0);
                    own.show();
                    door.watch(own);
                    reader.open(place);
                });
        return opened.get();
    }

    Presenting presenting() {
        return reader.presenting();
    }

    /// What the FX thread and the renderer computed so far, in milliseconds: a busy machine does not count.
    static double own() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(
                                thread ->
                                        thread.getName().startsWith("JavaFX Application")
                                                || thread.getName().startsWith("QuantumRenderer"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
                        .sum()
                / 1e6;
    }

    /// As a clicker sends it to the window that has the focus.
    void key() {
        Event.fireEvent(
                scene(StageMessage.TRAINER_TITLE),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        KeyCode.PAGE_DOWN,
                        false,
                        false,
                        false,
                        false));
    }

    private static Scene scene(StageMessage title) {
        return Window.getWindows().stream()
                .map(Stage.class::cast)
                .filter(stage -> title.text().equals(stage.getTitle()))
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    /// Returns when both windows stand still, as they do when a person has spoken of a step.
    static void still() throws Exception {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            private int pulses;

                            @Override
                            public void handle(long now) {
                                pulses++;
                                if (pulses == STILL) {
                                    stop();
                                    done.complete(true);
                                }
                            }
                        }.start());
        done.get();
    }

    /// Milliseconds until the room's screen shows the step that comes of it.
    double painted(Runnable doing) throws Exception {
        var done = new CompletableFuture<Long>();
        var began = new CompletableFuture<Long>();
        Platform.runLater(
                () -> {
                    var before = presenting().seenProperty().get();
                    var watch = new Subscription[] {Subscription.EMPTY};
                    began.complete(System.nanoTime());
                    doing.run();
                    watch[0] =
                            presenting()
                                    .seenProperty()
                                    .subscribe(
                                            seen -> {
                                                if (seen != null
                                                        && seen.step() != null
                                                        && !seen.equals(before)) {
                                                    Platform.runLater(watch[0]::unsubscribe);
                                                    afterPulse(done);
                                                }
                                            });
                });
        return (done.get() - began.get()) / 1e6;
    }

    private static void afterPulse(CompletableFuture<Long> done) {
        Scene scene = scene(StageMessage.AUDIENCE_TITLE);
        var pulse = new Runnable[1];
        pulse[0] =
                () ->
                        Platform.runLater(
                                () -> {
                                    scene.removePostLayoutPulseListener(pulse[0]);
                                    Toolkit.getToolkit()
                                            .addRenderJob(
                                                    new RenderJob(
                                                            () ->
                                                                    done.complete(
                                                                            System.nanoTime())));
                                });
        scene.addPostLayoutPulseListener(pulse[0]);
        Platform.requestNextPulse();
    }
}
