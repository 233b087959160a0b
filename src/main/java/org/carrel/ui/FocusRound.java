// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The way of the keyboard through the parts of the window, round and round. Each part has the focus again where it had
/// it last; a part that is not shown, or has nothing to do, is passed by.
final class FocusRound {
    /// @param first what has the focus when the part is come to the first time; gives null for whatever can have it
    /// @param help what the guide tells about it
    record Pane(Node node, Supplier<? extends @Nullable Node> first, GuideSection help) {
        /// With whatever can have the focus.
        Pane(Node node, GuideSection help) {
            this(node, () -> null, help);
        }
    }

    private final List<Pane> panes;
    private final Map<Pane, Node> last = new HashMap<>();

    FocusRound(List<Pane> panes) {
        this.panes = List.copyOf(panes);
    }

    /// From now on where the focus was is remembered.
    void watch(Scene scene) {
        scene.focusOwnerProperty()
                .subscribe(
                        owner -> {
                            if (owner != null) {
                                around(owner).ifPresent(pane -> last.put(pane, owner));
                            }
                        });
    }

    void step(Scene scene, boolean backwards) {
        Node owner = scene.getFocusOwner();
        int count = panes.size();
        int step = backwards ? -1 : 1;
        int from = owner == null ? -1 : around(owner).map(panes::indexOf).orElse(-1);
        int at = from < 0 && backwards ? 0 : from;
        for (int tried = 0; tried < count; tried++) {
            at = Math.floorMod(at + step, count);
            Optional<Node> target = target(panes.get(at));
            if (target.isPresent() && at != from) {
                focus(target.get());
                return;
            }
        }
    }

    /// What the guide tells about the part that has the focus.
    Optional<GuideSection> help(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner()).flatMap(this::around).map(Pane::help);
    }

    private Optional<Pane> around(Node owner) {
        return panes.stream().filter(pane -> isIn(owner, pane.node())).findFirst();
    }

    private static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Node> target(Pane pane) {
        if (pane.node().getScene() == null || !shows(pane.node())) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get(pane))
                .filter(node -> isIn(node, pane.node()) && shows(node) && canHave(node))
                .or(() -> Optional.ofNullable(pane.first().get()))
                .or(() -> first(pane.node()));
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean canHave(Node node) {
        return node.isFocusTraversable() && !node.isDisabled();
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (canHave(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// A button shows the focus only where it was come to by traversal, which a mere request is not.
    private static void focus(Node node) {
        node.requestFocus();
        if (node instanceof ButtonBase && node.requestFocusTraversal(TraversalDirection.NEXT)) {
            Node beside = node.getScene().getFocusOwner();
            if (beside != null) {
                beside.requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
        }
    }
}
