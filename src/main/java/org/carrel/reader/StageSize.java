// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import java.util.stream.IntStream;

/// The sizes of text on stage, in percent of what is right for reading at a desk.
public final class StageSize {
    /// What can still be read from the last row.
    public static final int SMALLEST = 150;

    static final int NORMAL = 200;
    private static final int LARGEST = 250;
    private static final int STEP = 25;

    private StageSize() {}

    /// A size and all smaller ones.
    public static IntStream from(int percent) {
        return IntStream.iterate(percent, size -> size >= SMALLEST, size -> size - STEP);
    }

    static int larger(int percent) {
        return Math.min(LARGEST, percent + STEP);
    }

    static int smaller(int percent) {
        return Math.max(SMALLEST, percent - STEP);
    }
}
