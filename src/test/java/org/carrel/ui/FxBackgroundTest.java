// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Progress;
import org.carrel.reader.Background.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class FxBackgroundTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    private void ask(Lane lane, Runnable work) {
        lane.run(
                _ -> {
                    work.run();
                    return "";
                },
                _ -> told.add("done"),
                e -> told.add(e.toString()),
                Progress.NONE);
    }

    @Test
    void aPageIsMadeWhileSomethingIsPutOnPaper() throws Exception {
        try (var background = new FxBackground()) {
            var made = new CountDownLatch(1);
            var ended = new CountDownLatch(1);
            onFx(
                    () -> {
                        ask(
                                background.papers(),
                                () -> {
                                    try {
                                        made.await(); // nothing but the page ends it
                                    } catch (InterruptedException e) {
                                        throw new AssertionError(e);
                                    }
                                    ended.countDown();
                                });
                        ask(background.pages(), made::countDown);
                        return true;
                    });
            assertTrue(ended.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void onceClosedItTellsNothingMoreAndTakesNothingMore() throws Exception {
        var background = new FxBackground();
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        onFx(
                () -> {
                    ask(
                            background.indexing(),
                            () -> {
                                begun.countDown();
                                while (!Thread.currentThread().isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                                ended.countDown();
                            });
                    return true;
                });
        begun.await();
        background.close();
        ended.await();
        onFx(
                () -> {
                    for (Lane lane :
                            List.of(
                                    background.indexing(),
                                    background.files(),
                                    background.pages(),
                                    background.papers())) {
                        ask(lane, () -> told.add("worked"));
                    }
                    return true;
                });
        onFx(() -> true); // what was told before is heard by now
        assertEquals(List.of(), told);
    }
}
