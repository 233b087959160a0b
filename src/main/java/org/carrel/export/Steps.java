// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Progress;

/// Counts entries as they are written, and ends the work when nobody wants it any more.
final class Steps {
    private final int total;
    private final Progress progress;
    private int done;

    Steps(long total, Progress progress) {
        this.total = Math.toIntExact(total);
        this.progress = progress;
    }

    /// One more is next.
    ///
    /// @throws InterruptedException where the thread was interrupted
    void next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        progress.at(done++, total);
    }
}
