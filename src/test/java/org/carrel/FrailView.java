// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Worker;
import javafx.scene.control.Label;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The whole program, headless, with a view that can't bear tables: as soon as one was loaded it kills the process, or
/// hangs. A page of plain text it prints, with the notice below it, once that stood for a while, and closes the window.
final class FrailView {
    private static final int KILLED = 134;
    private static final int PULSES = 20;

    private FrailView() {}

    /// Takes the course, then what a table does: kill or hang.
    public static void main(String... arguments) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        boolean kills = arguments[1].equals("kill");
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                windows -> {
                                    while (windows.next()) {
                                        windows.getAddedSubList().forEach(w -> watch(w, kills));
                                    }
                                });
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Desktop.run(Optional.of(Path.of(arguments[0])), false, err);
        Runtime.getRuntime().exit(code);
    }

    /// The page is in the scene only once the panes around it were laid out.
    private static void watch(Window window, boolean kills) {
        if (window instanceof Stage stage) {
            new Pulses(
                            () -> {
                                boolean there =
                                        stage.getScene().getRoot().lookup(".web-view")
                                                instanceof WebView;
                                if (there) {
                                    watch(stage, kills);
                                }
                                return there;
                            })
                    .start();
        }
    }

    private static void watch(Stage stage, boolean kills) {
        WebEngine engine = ((WebView) stage.getScene().getRoot().lookup(".web-view")).getEngine();
        engine.getLoadWorker()
                .stateProperty()
                .subscribe(
                        state -> {
                            if (state == Worker.State.SUCCEEDED) {
                                loaded(stage, engine, kills);
                            }
                        });
    }

    private static void loaded(Stage stage, WebEngine engine, boolean kills) {
        if (engine.getDocument().getElementsByTagName("table").getLength() > 0) {
            if (kills) {
                Runtime.getRuntime().halt(KILLED);
            }
            System.out.println("hangs");
            hang();
        }
        if (engine.getDocument().getElementsByTagName("pre").getLength() > 0) {
            var left = new AtomicInteger(PULSES);
            new Pulses(
                            () -> {
                                boolean over = left.decrementAndGet() == 0;
                                if (over) {
                                    print(stage, engine);
                                    stage.close();
                                }
                                return over;
                            })
                    .start();
        }
    }

    private static void print(Stage stage, WebEngine engine) {
        System.out.println(engine.getDocument().getDocumentElement().getTextContent());
        stage.getScene().getRoot().lookupAll(".notice.trouble .label").stream()
                .map(label -> ((Label) label).getText())
                .forEach(text -> System.out.println("notice: " + text));
    }

    private static void hang() {
        while (true) {
            LockSupport.park();
        }
    }

    /// Asks at every pulse until the answer is yes.
    private static final class Pulses extends AnimationTimer {
        private final BooleanSupplier done;

        Pulses(BooleanSupplier done) {
            this.done = done;
        }

        @Override
        public void handle(long now) {
            if (done.getAsBoolean()) {
                stop();
            }
        }
    }
}
