// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;

/// Which rows of a tree are in view.
final class Rows {
    /// So many rows above one that is brought into view stay to be seen.
    private static final int ABOVE = 6;

    private final TreeView<?> tree;

    /// To be brought into view once the tree has room; -1 for none.
    private int wanted = -1;

    Rows(TreeView<?> tree) {
        this.tree = tree;
        tree.heightProperty().subscribe(_ -> haveRoom());
    }

    private void haveRoom() {
        if (wanted >= 0 && tree.getHeight() > 0) {
            int row = wanted;
            wanted = -1;
            Platform.runLater(() -> show(row)); // once its rows have been laid out
        }
    }

    /// The first row in view.
    int first() {
        return flow().map(VirtualFlow::getFirstVisibleCell).map(cell -> cell.getIndex()).orElse(0);
    }

    /// Brings a row into view; one that is in view already moves no further than it has to.
    void show(int row) {
        if (tree.getHeight() <= 0) {
            wanted = row;
            return;
        }
        Optional<VirtualFlow<?>> flow =
                flow().filter(
                                rows ->
                                        rows.getFirstVisibleCell() != null
                                                && rows.getFirstVisibleCell().getIndex() <= row
                                                && row <= rows.getLastVisibleCell().getIndex());
        flow.ifPresentOrElse(
                rows -> rows.scrollTo(row), () -> tree.scrollTo(Math.max(0, row - ABOVE)));
    }

    private Optional<VirtualFlow<?>> flow() {
        return tree.lookup(".virtual-flow") instanceof VirtualFlow<?> rows
                ? Optional.of(rows)
                : Optional.empty();
    }
}
