// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// A text that can be read for a limited time only. The Markdown library reads every character through it, so that no
/// input can hold it for longer.
///
/// The first half of the time is the clock's. The second is what the thread itself works: on a computer that is busy with
/// other things, or reads its first page, an easy text is not taken for a hard one.
final class Deadline implements CharSequence {
    /// Thrown out of the library by whichever call comes too late.
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("the text takes too long to read", null, false, false);
        }
    }

    private static final int CALLS_PER_LOOK = 64;

    /// Asked for only where the clock is not enough: it takes 20 ms to come, the first time.
    private static final class Work {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static long nanos() {
            return THREADS.getCurrentThreadCpuTime();
        }
    }

    private final String text;
    private final long half;
    private final long begin = System.nanoTime();
    private long worked = -1;
    private int calls;

    Deadline(String text, Duration allowed) {
        this.text = text;
        this.half = allowed.toNanos() / 2;
    }

    @Override
    public char charAt(int index) {
        if (++calls >= CALLS_PER_LOOK) {
            calls = 0;
            look();
        }
        return text.charAt(index);
    }

    /// Throws when the time is up.
    void look() {
        if (System.nanoTime() - begin > half) {
            long now = Work.nanos();
            if (worked < 0) {
                worked = now;
            } else if (now - worked > half) {
                throw new Passed();
            }
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        look();
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
