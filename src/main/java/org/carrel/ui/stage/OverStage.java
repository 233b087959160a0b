// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// What is up over the show: at most one thing, in the window that the trainer looks at.
final class OverStage {
    private @Nullable Over over;
    private @Nullable StackPane place;

    boolean isUp() {
        return over != null;
    }

    /// @param window where it comes up
    void show(Over next, StackPane window) {
        close();
        over = next;
        place = window;
        window.getChildren().add(next.node());
    }

    void close() {
        Over now = over;
        StackPane from = place;
        over = null;
        place = null;
        if (now != null && from != null) {
            from.getChildren().remove(now.node());
        }
    }

    /// The key is what is up's.
    void pressed(KeyEvent key) {
        Over now = over;
        if (now != null && now.pressed(key) && now.equals(over)) {
            close();
        }
    }

    /// Whether the key has to reach a field or a choice in what is up.
    boolean wants(KeyEvent key) {
        return over instanceof ClockPane pane
                && key.getTarget() instanceof Node target
                && pane.holds(target)
                && key.getCode() != KeyCode.ESCAPE
                && key.getCode() != KeyCode.ENTER;
    }
}
