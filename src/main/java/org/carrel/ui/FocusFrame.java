// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Frames a part of the window that shows no focus of its own, while it has the focus and the person uses the keyboard.
final class FocusFrame {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Node part;
    private final Region frame = new Region();
    private final StackPane pane;
    private boolean keyboard;

    FocusFrame(Node part) {
        this.part = part;
        frame.getStyleClass().add("focus-frame");
        frame.setMouseTransparent(true);
        pane = new StackPane(part, frame);
        part.focusedProperty().subscribe(_ -> mark());
        pane.sceneProperty().subscribe(this::listen);
    }

    Node node() {
        return pane;
    }

    private void listen(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> by(true));
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> by(false));
        }
    }

    private void by(boolean keys) {
        keyboard = keys;
        mark();
    }

    private void mark() {
        frame.pseudoClassStateChanged(SHOWN, keyboard && part.isFocused());
    }
}
