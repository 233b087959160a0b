// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// The steps of the page's size, in percent, as browsers have them.
public final class Zoom {
    public static final int NORMAL = 100;
    public static final int SMALLEST = 50;
    public static final int LARGEST = 300;

    private static final int[] STEPS = {
        SMALLEST, 67, 75, 80, 90, NORMAL, 110, 125, 150, 175, 200, 250, LARGEST
    };

    private Zoom() {}

    public static int clamp(int percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }

    static int larger(int percent) {
        for (int step : STEPS) {
            if (step > percent) {
                return step;
            }
        }
        return LARGEST;
    }

    static int smaller(int percent) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < percent) {
                return STEPS[i];
            }
        }
        return SMALLEST;
    }
}
