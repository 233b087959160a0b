// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.concurrent.ThreadFactory;

/// Makes threads that pages may be rendered on: the Markdown library goes down one level of the stack for each level of
/// nesting, and overflows an ordinary thread on pages within the limits.
public final class PageThread implements ThreadFactory {
    private static final long STACK = 256L << 20;

    private final String name;
    private final int priority;

    public PageThread() {
        this("page-renderer", Thread.NORM_PRIORITY);
    }

    private PageThread(String name, int priority) {
        this.name = name;
        this.priority = priority;
    }

    /// For work on many pages that must not hold up what a person waits for.
    public static PageThread ofLowPriority(String name) {
        return new PageThread(name, Thread.MIN_PRIORITY);
    }

    @Override
    @SuppressWarnings(
            "ThreadPriorityCheck") // where a system ignores it, work in slices does as well
    public Thread newThread(Runnable work) {
        var thread = new Thread(null, work, name, STACK);
        thread.setDaemon(true);
        thread.setPriority(priority);
        return thread;
    }
}
