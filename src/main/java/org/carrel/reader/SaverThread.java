// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one thread that writes notebooks. Any thread may call it; what it is given is done in that order.
interface SaverThread {
    void run(Runnable work);

    void after(Duration time, Runnable work);

    /// On a clock that only goes forward.
    Duration now();

    /// Does this last, after all that was given before, and returns when it is done. What was to come later does not.
    void close(Runnable last);

    static SaverThread start() {
        return new OfPlatform();
    }

    /// A platform thread: a virtual one would not keep the program alive until all is written.
    final class OfPlatform implements SaverThread {
        private final ScheduledThreadPoolExecutor thread =
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().name("notebook-saver").factory(),
                        // what comes after the end has nothing to keep
                        new ThreadPoolExecutor.DiscardPolicy());

        @Override
        public void run(Runnable work) {
            thread.execute(work);
        }

        @Override
        public void after(Duration time, Runnable work) {
            var _ = thread.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void close(Runnable last) {
            run(last);
            run(thread::shutdownNow);
            thread.close();
        }
    }
}
