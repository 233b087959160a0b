// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// The one thread that what it is given to belongs to: the one it was made on.
final class Home {
    private final Thread thread = Thread.currentThread();

    /// @throws IllegalStateException on any other thread
    void check() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("this belongs to " + thread.getName());
        }
    }
}
