// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.newStage;
import static org.carrel.ui.OnFx.onFx;
import static org.carrel.ui.OnFx.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

class RowsTest {
    private static final int ROW = 150;

    private static TreeView<String> tree() {
        var root = new TreeItem<>("root");
        for (int i = 0; i < 200; i++) {
            root.getChildren().add(new TreeItem<>("row " + i));
        }
        root.setExpanded(true);
        var tree = new TreeView<>(root);
        tree.setShowRoot(false);
        tree.setFixedCellSize(28);
        return tree;
    }

    private static boolean isInView(TreeView<String> tree, int row) {
        return tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && row < flow.getLastVisibleCell().getIndex();
    }

    private static void close(Stage stage) throws Exception {
        onFx(
                () -> {
                    stage.close();
                    stage.setScene(null);
                    return true;
                });
    }

    @Test
    void aRowThatIsAskedForBeforeTheWindowIsThereIsInViewThen() throws Exception {
        Stage stage = newStage();
        TreeView<String> tree =
                onFx(
                        () -> {
                            TreeView<String> made = tree();
                            new Rows(made).show(ROW);
                            stage.setScene(new Scene(new VBox(made), 300, 400));
                            stage.show();
                            return made;
                        });
        until(() -> isInView(tree, ROW));
        close(stage);
    }

    @Test
    void someRowsAboveStayToBeSeenAndARowInViewDoesNotMove() throws Exception {
        Stage stage = newStage();
        var rows = onFx(() -> new Rows(tree()));
        TreeView<String> tree = onFx(RowsTest::tree);
        var shown = onFx(() -> new Rows(tree));
        onFx(
                () -> {
                    stage.setScene(new Scene(new VBox(tree), 300, 400));
                    stage.show();
                    shown.show(ROW);
                    return true;
                });
        until(() -> isInView(tree, ROW));
        int first = onFx(shown::first);
        assertEquals(ROW - 6, first);
        onFx(
                () -> {
                    shown.show(ROW + 2);
                    return true;
                });
        assertEquals(first, onFx(shown::first));
        assertEquals(0, onFx(rows::first));
        close(stage);
    }
}
