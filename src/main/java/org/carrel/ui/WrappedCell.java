// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/// A row as wide as its list, whose words run on in as many lines as they need. It shows its graphic alone.
abstract class WrappedCell<T> extends ListCell<T> {
    WrappedCell(String style) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add(style);
        setPrefWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        if (shown == null) {
            return 0;
        }
        double room = width > 0 ? width : getListView().getWidth() - 2;
        return snappedTopInset()
                + snappedBottomInset()
                + Math.ceil(shown.prefHeight(room - snappedLeftInset() - snappedRightInset()));
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region shown) {
            layoutInArea(
                    shown,
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset(),
                    0,
                    HPos.LEFT,
                    VPos.TOP);
        }
    }
}
