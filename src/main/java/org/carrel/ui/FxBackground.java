// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import org.carrel.course.Progress;
import org.carrel.page.PageThread;
import org.carrel.reader.Background;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Runs work off the FX thread and brings its answers back to it.
public final class FxBackground implements Background, AutoCloseable {
    private static final Duration PATIENCE = Duration.seconds(2);

    private final ExecutorService files = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService pages = Executors.newSingleThreadExecutor(new PageThread());
    private final ExecutorService papers =
            Executors.newSingleThreadExecutor(PageThread.ofLowPriority("paper-maker"));
    private final ExecutorService indexing =
            Executors.newSingleThreadExecutor(PageThread.ofLowPriority("indexer"));

    @Override
    public Lane files() {
        return new FxLane(files);
    }

    @Override
    public Lane pages() {
        return new FxLane(pages);
    }

    @Override
    public Lane papers() {
        return new FxLane(papers);
    }

    @Override
    public Lane indexing() {
        return new FxLane(indexing);
    }

    /// Not before the page that comes with a course is painted, on an old computer too.
    @Override
    public Running later(Runnable work) {
        var pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(_ -> work.run());
        pause.play();
        return pause::stop;
    }

    /// Ends work that is under way; nothing of it is needed any more, and nothing of it is told any more. Work that is
    /// asked for later is not done.
    @Override
    public void close() {
        files.shutdownNow();
        pages.shutdownNow();
        papers.shutdownNow();
        indexing.shutdownNow();
    }

    private record FxLane(ExecutorService threads) implements Lane {
        @Override
        public <T> Running run(
                Work<T> work,
                Consumer<? super T> done,
                Consumer<? super Exception> failed,
                Progress heard) {
            var cancelled = new AtomicBoolean();
            Runnable task =
                    () -> {
                        try {
                            T answer = work.run(latest(cancelled, heard));
                            later(cancelled, () -> done.accept(answer));
                        } catch (Exception e) {
                            later(cancelled, () -> failed.accept(e));
                        } catch (Error e) {
                            // Out of memory, or of stack: the thread lives on, and whoever waits
                            // has to hear of it.
                            later(cancelled, () -> failed.accept(new ExecutionException(e)));
                        }
                    };
            try {
                Future<?> future = threads.submit(task);
                return () -> {
                    cancelled.set(true);
                    future.cancel(true);
                };
            } catch (RejectedExecutionException e) {
                return () -> {}; // closed meanwhile: nothing of it is needed any more
            }
        }

        /// Tells no more of progress than the window can show: the newest, once the one before was heard.
        private Progress latest(AtomicBoolean cancelled, Progress heard) {
            record Step(int done, int total) {}
            var newest = new AtomicReference<@Nullable Step>();
            return (done, total) -> {
                if (newest.getAndSet(new Step(done, total)) == null) {
                    later(
                            cancelled,
                            () -> {
                                Step step = newest.getAndSet(null);
                                if (step != null) {
                                    heard.at(step.done, step.total);
                                }
                            });
                }
            };
        }

        private void later(AtomicBoolean cancelled, Runnable answer) {
            Platform.runLater(
                    () -> {
                        if (!cancelled.get() && !threads.isShutdown()) {
                            answer.run();
                        }
                    });
        }
    }
}
