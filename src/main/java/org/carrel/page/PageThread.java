// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.concurrent.ThreadFactory;

/// Makes threads that pages may be rendered on: the Markdown library goes down one level of the stack for each level of
/// nesting, and overflows an ordinary thread on pages within the limits.
public final class PageThread implements ThreadFactory {
    private static final long STACK = 256L << 20;

    @Override
    public Thread newThread(Runnable work) {
        var thread = new Thread(null, work, "page-renderer", STACK);
        thread.setDaemon(true);
        return thread;
    }
}
