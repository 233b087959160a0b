// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

/// The size that pages are laid out for: that of the room's screen, wherever they are drawn smaller.
record Canvas(double width, double height) {
    /// What most projectors have; also stands for a screen while there is none.
    static final Canvas PROJECTOR = new Canvas(1280, 720);

    Canvas {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("no size: " + width + " x " + height);
        }
    }

    /// The same in no more lines than a common projector has: what is laid out in it is the same, and costs less.
    Canvas small() {
        return height <= PROJECTOR.height
                ? this
                : new Canvas(Math.rint(width * PROJECTOR.height / height), PROJECTOR.height);
    }

    /// How much larger than at a desk a page is drawn. On a screen of more lines all is larger alike, so that as much
    /// fits on each.
    double zoom(int percent) {
        return percent * Math.max(1, height / PROJECTOR.height);
    }
}
