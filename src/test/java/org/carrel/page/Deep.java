// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs work on a thread with as deep a stack as the program's page thread, and guards against hanging.
final class Deep {
    private static final long STACK = 256L << 20;

    private Deep() {}

    static <T> T call(int seconds, Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "deep", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            StringBuilder where = new StringBuilder();
            for (StackTraceElement frame : thread.getStackTrace()) {
                where.append("\n  ").append(frame);
            }
            return fail("still running after " + seconds + " s:" + where);
        } catch (ExecutionException e) {
            return fail("threw", e.getCause());
        }
    }
}
