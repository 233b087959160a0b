// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// Where the window stood, in the units of the screen; when it was maximised, where it will stand when it no longer is.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    public WindowPlace {
        if (!isPlace(x, y, width, height)) {
            throw new IllegalArgumentException(
                    "not a place: " + x + ", " + y + ", " + width + ", " + height);
        }
    }

    static boolean isPlace(double x, double y, double width, double height) {
        return Double.isFinite(x)
                && Double.isFinite(y)
                && Double.isFinite(width)
                && Double.isFinite(height)
                && width > 0
                && height > 0;
    }
}
