// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The contents beside the page. They keep their width in pixels while the window changes its own and has room for the page, and can be folded
/// away.
final class Panes {
    private static final double CONTENTS_WIDTH = 286;
    private static final double NARROWEST_CONTENTS = 180;

    /// A column of 45 characters in the widest of the fonts, with its margins.
    private static final double NARROWEST_PAGE = 500;

    private final Region contents;
    private final SplitPane split;
    private double contentsWidth = CONTENTS_WIDTH;

    Panes(Region contents, Node page) {
        this.contents = contents;
        split = new SplitPane(contents, page);
        split.setOrientation(Orientation.HORIZONTAL);
        SplitPane.setResizableWithParent(contents, false);
        split.widthProperty()
                .subscribe((before, width) -> resized(before.doubleValue(), width.doubleValue()));
    }

    Node node() {
        return split;
    }

    /// Of the contents, in pixels, also while they are folded away.
    double contentsWidth() {
        return shows() ? split.getDividerPositions()[0] * split.getWidth() : contentsWidth;
    }

    /// For the time before the window is shown.
    void setContentsWidth(double width) {
        contentsWidth = width;
    }

    void showContents() {
        if (!shows()) {
            split.getItems().addFirst(contents);
            split.setDividerPositions(contentsWidth / split.getWidth());
        }
    }

    void turnContents() {
        if (shows()) {
            contentsWidth = contentsWidth();
            split.getItems().remove(contents);
        } else {
            showContents();
        }
    }

    private boolean shows() {
        return split.getItems().contains(contents);
    }

    private void resized(double before, double width) {
        if (shows() && width > 0) {
            double wide = before > 0 ? split.getDividerPositions()[0] * before : contentsWidth;
            double room = Math.max(NARROWEST_CONTENTS, Math.min(width - NARROWEST_PAGE, width / 2));
            contents.setMaxWidth(room); // the split pane keeps what is wider wherever it is put
            split.setDividerPositions(Math.min(wide, room) / width);
        }
    }
}
