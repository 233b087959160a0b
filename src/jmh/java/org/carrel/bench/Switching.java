// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Goes from page to page as fast as each is painted, and notes how long that took.
abstract class Switching {
    private final Painting painting;
    private final List<Switch> done = new ArrayList<>();
    private CompletableFuture<List<Switch>> finished = new CompletableFuture<>();
    private long clicked;
    private int left;

    Switching(WebEngine engine, Scene scene) {
        painting = new Painting(engine, scene, this::painted);
    }

    /// From any thread but that of FX.
    List<Switch> run(int switches) {
        var wanted = new CompletableFuture<List<Switch>>();
        Platform.runLater(
                () -> {
                    finished = wanted;
                    left = switches;
                    done.clear();
                    next();
                });
        return wanted.join();
    }

    /// What a person does to come to the next page.
    abstract void click();

    /// When the page asked for last was handed to the view, and when the view had taken it.
    abstract long[] handed();

    private void next() {
        painting.ask();
        clicked = System.nanoTime();
        try {
            click();
        } catch (RuntimeException | Error e) {
            finished.completeExceptionally(e);
        }
    }

    private void painted(Painting.Moments page) {
        long[] handed = handed();
        done.add(
                new Switch(
                        (handed[0] - clicked) / 1e6,
                        (handed[1] - handed[0]) / 1e6,
                        (page.loaded() - handed[1]) / 1e6,
                        (page.laidOut() - page.loaded()) / 1e6,
                        (page.painted() - page.laidOut()) / 1e6));
        left--;
        if (left == 0) {
            finished.complete(List.copyOf(done));
        } else {
            // Not from here: a click is an event of its own.
            Platform.runLater(this::next);
        }
    }
}
