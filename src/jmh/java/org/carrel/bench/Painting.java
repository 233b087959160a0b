// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;

import java.util.function.Consumer;

/// Tells when a page that was asked for is painted: its loading has succeeded, the first pulse after that has laid out
/// the scene, and the renderer has done all that this pulse gave it. The frame is then ready for the screen, which a
/// headless program has not.
///
/// FX thread only.
final class Painting {
    /// Moments of one page, as [System#nanoTime] tells them.
    record Moments(long loaded, long laidOut, long painted) {}

    private final Consumer<Moments> whenPainted;
    private boolean asked;
    private long loaded;

    /// @param whenPainted on the FX thread, once for each page asked for
    Painting(WebEngine engine, Scene scene, Consumer<Moments> whenPainted) {
        this.whenPainted = whenPainted;
        engine.getLoadWorker().stateProperty().subscribe(this::loading);
        scene.addPostLayoutPulseListener(this::pulse);
    }

    /// The next page to load is meant.
    void ask() {
        asked = true;
        loaded = 0;
    }

    private void loading(Worker.State state) {
        if (asked && state == Worker.State.SUCCEEDED) {
            loaded = System.nanoTime();
            Platform.requestNextPulse();
        }
    }

    private void pulse() {
        if (!asked || loaded == 0) {
            return;
        }
        asked = false;
        long from = loaded;
        long laidOut = System.nanoTime();
        // What runs later runs when this pulse has handed its frame to the renderer, which takes
        // one job after another.
        Platform.runLater(
                () ->
                        Toolkit.getToolkit()
                                .addRenderJob(
                                        new RenderJob(
                                                () -> {
                                                    var all =
                                                            new Moments(
                                                                    from,
                                                                    laidOut,
                                                                    System.nanoTime());
                                                    Platform.runLater(
                                                            () -> whenPainted.accept(all));
                                                })));
    }
}
