// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The trainer's pointer: where the mouse is held on one window's picture, a spot is on all of them.
final class Spot {
    /// Of the picture's height.
    private static final double SIZE = 0.09;

    private final ObjectProperty<@Nullable Point2D> place;
    private final StageView view;
    private final Region disc = new Region();
    private final Pane pane = new Pane(disc);

    /// @param place as shares of the picture's width and height; null for none
    Spot(StageView view, ObjectProperty<@Nullable Point2D> place) {
        this.view = view;
        this.place = place;
        disc.getStyleClass().add("stage-spot");
        disc.setMouseTransparent(true);
        disc.setManaged(false);
        pane.setMinSize(0, 0);
        pane.setOnMousePressed(press -> point(press.getX(), press.getY()));
        pane.setOnMouseDragged(drag -> point(drag.getX(), drag.getY()));
        pane.setOnMouseReleased(_ -> place.set(null));
        place.subscribe(this::draw);
    }

    Node node() {
        return pane;
    }

    private void point(double x, double y) {
        Rectangle2D area = view.area();
        place.set(
                new Point2D(
                        Math.clamp((x - area.getMinX()) / area.getWidth(), 0, 1),
                        Math.clamp((y - area.getMinY()) / area.getHeight(), 0, 1)));
    }

    private void draw(@Nullable Point2D at) {
        disc.setVisible(at != null);
        if (at != null) {
            Rectangle2D area = view.area();
            double size = area.getHeight() * SIZE;
            disc.resizeRelocate(
                    area.getMinX() + at.getX() * area.getWidth() - size / 2,
                    area.getMinY() + at.getY() * area.getHeight() - size / 2,
                    size,
                    size);
        }
    }
}
