// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

import java.util.List;

/// Puts nodes in their places when they are first to be seen: each one in the window is styled, which takes its time at
/// the start, seen or not.
final class FirstSeen {
    private final Pane place;
    private final List<Node> all;

    private FirstSeen(Pane place, List<Node> all) {
        this.place = place;
        this.all = all;
    }

    /// In this order in front of what the place holds later; each as soon as it is visible, from then on for good.
    static <P extends Pane> P in(P place, Node... nodes) {
        var seen = new FirstSeen(place, List.of(nodes));
        seen.all.forEach(node -> node.visibleProperty().subscribe(now -> seen.turn(node, now)));
        return place;
    }

    private void turn(Node node, boolean visible) {
        boolean there = place.getChildren().contains(node);
        if (visible && !there) {
            List<Node> before = all.subList(0, all.indexOf(node));
            int at = (int) before.stream().filter(place.getChildren()::contains).count();
            place.getChildren().add(at, node);
            if (isShown()) {
                node.applyCss(); // so that it can be measured at once
            }
        } else if (!visible && there && !isShown()) {
            place.getChildren().remove(node);
        }
    }

    private boolean isShown() {
        Scene scene = place.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
