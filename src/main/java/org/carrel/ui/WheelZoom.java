// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/// The wheel turned over the page with Ctrl held changes the size of the text, as the keys do.
final class WheelZoom {
    /// A notch of a mouse's wheel, in pixels; a touchpad reports far less at a time.
    private static final double NOTCH = 40;

    private final Command in;
    private final Command out;
    private double turned;

    WheelZoom(Commands commands) {
        in = commands.get(Message.ZOOM_IN);
        out = commands.get(Message.ZOOM_OUT);
    }

    void listen(Node page) {
        page.addEventFilter(ScrollEvent.SCROLL, this::turned);
    }

    private void turned(ScrollEvent wheel) {
        if (!wheel.isShortcutDown()) {
            turned = 0;
            return;
        }
        wheel.consume();
        if (wheel.isInertia()) {
            return;
        }
        turned += wheel.getDeltaY();
        if (turned >= NOTCH) {
            turned = 0;
            in.run();
        } else if (turned <= -NOTCH) {
            turned = 0;
            out.run();
        }
    }
}
