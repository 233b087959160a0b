// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a mouse does without a press.
final class Mouse {
    private Mouse() {}

    static MouseEvent event(EventType<MouseEvent> kind, double x, double y) {
        return new MouseEvent(
                kind,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
