// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// All keys of a show; any key puts it away.
final class KeysPane implements Over {
    private static final int COLUMNS = 2;

    private final VBox box = new VBox();

    KeysPane() {
        var title = new Label(StageMessage.KEYS_TITLE.text());
        title.getStyleClass().add("stage-over-title");
        var grid = new GridPane();
        grid.getStyleClass().add("stage-keys");
        List<StageKey> all = StageKey.all();
        int rows = (all.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < all.size(); i++) {
            int column = i / rows * 2;
            var keys = new Label(all.get(i).keys());
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(keys, column, i % rows);
            grid.add(new Label(all.get(i).words()), column + 1, i % rows);
            keys.getStyleClass().add("key");
        }
        box.getChildren().setAll(title, grid);
        box.getStyleClass().add("stage-over");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setAccessibleText(StageMessage.KEYS_TITLE.text());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        return !key.getCode().isModifierKey();
    }
}
