// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/// A WebView as it comes, scripts on: what the locks are measured against. Runs in a JVM of its own and knows nothing
/// of Carrel, so that its class path can be without it.
///
/// Its arguments are a scratch folder and folders of pages. Of each page it says {@code script}, {@code moved} or
/// {@code failed} and the page's path, then {@code shown}.
public final class RawView {
    private static final int LOADS_WITHIN = 60;
    private static final int SETTLES_WITHIN = 10;

    private final WebView web = new WebView();
    private final String poke = Attack.resource("poke.js");
    private final Deque<Path> left;
    private Path now = Path.of("");

    private RawView(Path scratch, List<Path> pages) {
        left = new ArrayDeque<>(pages);
        WebEngine engine = web.getEngine();
        engine.setUserDataDirectory(scratch.toFile());
        engine.locationProperty()
                .addListener(
                        (_, _, to) -> {
                            if (!to.isEmpty() && !to.startsWith("about:blank")) {
                                say("moved");
                            }
                        });
        engine.setOnAlert(_ -> say("script"));
        engine.setConfirmHandler(
                _ -> {
                    say("script");
                    return false;
                });
        engine.setPromptHandler(
                _ -> {
                    say("script");
                    return "";
                });
    }

    public static void main(String[] arguments) {
        Path scratch = Path.of(arguments[0]);
        List<Path> pages =
                Arrays.stream(arguments).skip(1).flatMap(folder -> list(Path.of(folder))).toList();
        Platform.startup(
                () -> {
                    // A page can make WebView throw; that is the page's success, not an end.
                    Thread.currentThread()
                            .setUncaughtExceptionHandler(
                                    (_, e) -> System.out.println("threw " + e));
                    var view = new RawView(scratch, pages);
                    var stage = new Stage();
                    stage.setScene(new Scene(view.web, 600, 400));
                    stage.show();
                    view.next();
                });
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String what) {
        System.out.println(what + " " + now);
    }

    private void next() {
        if (left.isEmpty()) {
            System.exit(0);
        }
        now = left.pop();
        try {
            web.getEngine().loadContent(Files.readString(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        after(
                LOADS_WITHIN,
                () -> isOver(),
                () -> {
                    script("globalThis.stays = true");
                    script(poke);
                    after(
                            SETTLES_WITHIN,
                            () -> false,
                            () -> {
                                look();
                                next();
                            });
                });
    }

    private boolean isOver() {
        Worker.State state = web.getEngine().getLoadWorker().getState();
        return state == Worker.State.SUCCEEDED || state == Worker.State.FAILED;
    }

    private void look() {
        if (Boolean.TRUE.equals(script("document.title === 'hit' || 'hit' in globalThis"))) {
            say("script");
        }
        if (!Boolean.TRUE.equals(script("globalThis.stays"))) {
            say("moved");
        }
        say("shown");
    }

    private Object script(String code) {
        try {
            return web.getEngine().executeScript(code);
        } catch (RuntimeException e) {
            return e;
        }
    }

    /// Goes on when that is so, or after as many pulses.
    private static void after(
            int pulses, java.util.function.BooleanSupplier condition, Runnable then) {
        new AnimationTimer() {
            private int counted;

            @Override
            public void handle(long time) {
                if (++counted > pulses || condition.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
