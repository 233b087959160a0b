// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// The drawings of a page, as lines on a square of 24; the style sheet gives them width and colour.
enum Icon {
    /// A target.
    OBJECTIVES("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8"),
    /// A pencil.
    REFLECTION(
            "M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19zM14 6.5l3.5 3.5"),
    /// A looking glass.
    CASE_STUDY("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.3 15.3L21 21"),
    /// A compass.
    EXPLANATORY("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M16.5 7.5l-3 6l-6 3l3-6z"),
    /// A lamp.
    TIPS(
            "M9 18.5h6M10 21.5h4M12 2.5a6.5 6.5 0 0 0-4 11.6c.7.6 1 1.2 1 1.9h6c0-.7.3-1.3 1-1.9A6.5 6.5 0 0 0 12 2.5"),
    /// A plus.
    EXTRA("M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 8v8M8 12h8"),
    /// A screen to play on.
    VIDEO("M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M10 9l5 3l-5 3z"),
    /// A picture, struck out.
    NO_PICTURE(
            "M5 4h14a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 5 4M4 17l5-5l4 4M3 3l18 18");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
