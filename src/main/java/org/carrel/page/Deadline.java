// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.time.Duration;

/// A text that can be read for a limited time only. The Markdown library reads every character through it, so that no
/// input can hold it for longer.
final class Deadline implements CharSequence {
    /// Thrown out of the library by whichever call comes too late.
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("the text takes too long to read", null, false, false);
        }
    }

    private static final int CALLS_PER_LOOK = 64;

    private final String text;
    private final long end;
    private int calls;

    Deadline(String text, Duration allowed) {
        this.text = text;
        this.end = System.nanoTime() + allowed.toNanos();
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
        if (System.nanoTime() - end > 0) {
            throw new Passed();
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
