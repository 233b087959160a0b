// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

/// How a person likes to read, on any computer.
///
/// @param theme a name; whether there is such a theme is for the window to say
/// @param zoom of the page, in percent
public record Settings(String theme, int zoom) {
    public static final int SMALLEST_ZOOM = 10;
    public static final int LARGEST_ZOOM = 1000;

    public Settings {
        if (zoom < SMALLEST_ZOOM || zoom > LARGEST_ZOOM) {
            throw new IllegalArgumentException("not a zoom in percent: " + zoom);
        }
    }

    /// What holds until a person chooses.
    public static Settings standard() {
        return new Settings("light", 100);
    }

    public Settings withTheme(String theme) {
        return new Settings(theme, zoom);
    }

    public Settings withZoom(int zoom) {
        return new Settings(theme, zoom);
    }
}
