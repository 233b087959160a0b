// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Holds work back until a test lets it go, all on the test's own thread.
final class QueuedBackground implements Background {
    private final Deque<Runnable> files = new ArrayDeque<>();
    private final Deque<Runnable> pages = new ArrayDeque<>();

    private final Deque<Runnable> papers = new ArrayDeque<>();
    private final Deque<Runnable> indexing = new ArrayDeque<>();

    @Override
    public Lane papers() {
        return new QueuedLane(papers);
    }

    @Override
    public Lane indexing() {
        return new QueuedLane(indexing);
    }

    @Override
    public Lane files() {
        return new QueuedLane(files);
    }

    @Override
    public Lane pages() {
        return new QueuedLane(pages);
    }

    /// Does one piece of work of each lane, oldest first.
    boolean step() {
        Runnable next = files.isEmpty() ? pages.poll() : files.poll();
        next = next == null ? papers.poll() : next;
        next = next == null ? indexing.poll() : next;
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    void finish() {
        while (step()) {}
    }

    private record QueuedLane(Deque<Runnable> queue) implements Lane {
        @Override
        public <T> Running run(
                Work<T> work,
                Consumer<? super T> done,
                Consumer<? super Exception> failed,
                Progress heard) {
            var cancelled = new AtomicBoolean();
            queue.add(
                    () -> {
                        if (cancelled.get()) {
                            return;
                        }
                        T answer;
                        try {
                            answer = work.run(heard);
                        } catch (Exception e) {
                            failed.accept(e);
                            return;
                        }
                        done.accept(answer);
                    });
            return () -> cancelled.set(true);
        }
    }
}
