// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Something small that is up over the window for a moment. Esc puts it away and gives the focus back; a click beside
/// it and whatever else takes the focus put it away too.
final class Overlay {
    private final StackPane window;
    private final Region content;
    private final Node first;
    private final Node from;
    private @Nullable Node before;
    private final EventHandler<MouseEvent> pressed = this::pressed;
    private Subscription watching = Subscription.EMPTY;

    /// @param window what it is laid over, at its upper edge
    /// @param first what has the focus in it; nothing else in it can
    Overlay(StackPane window, Region content, Node first, Pos where) {
        this(window, content, first, where, content);
    }

    /// @param from what it hangs from, which puts it away itself when it is pressed
    Overlay(StackPane window, Region content, Node first, Pos where, Node from) {
        this.window = window;
        this.content = content;
        this.first = first;
        this.from = from;
        StackPane.setAlignment(content, where);
        content.getStyleClass().add("overlay");
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    boolean isUp() {
        return content.getParent() != null;
    }

    void show() {
        if (isUp() || window.getScene() == null) {
            return;
        }
        before = window.getScene().getFocusOwner();
        window.getChildren().add(content);
        first.requestFocus();
        window.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        watching = window.getScene().focusOwnerProperty().subscribe(this::focused);
    }

    /// Puts it away and gives the focus back.
    void close() {
        Node back = before;
        hide();
        if (back != null) {
            back.requestFocus();
        }
    }

    void hide() {
        watching.unsubscribe();
        if (window.getScene() != null) {
            window.getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
        before = null;
        window.getChildren().remove(content);
    }

    private void focused(@Nullable Node owner) {
        if (!holds(owner)) {
            hide();
        }
    }

    private void pressed(MouseEvent press) {
        if (!(press.getTarget() instanceof Node node && holds(node))) {
            close();
        }
    }

    private boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(content) || at.equals(from)) {
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close();
        } else if (key.getCode() == KeyCode.TAB) {
            key.consume();
        }
    }
}
