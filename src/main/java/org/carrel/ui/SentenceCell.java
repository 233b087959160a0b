// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A row of words that wraps to the width of its list.
final class SentenceCell extends ListCell<String> {
    private static final double SCROLL_BAR = 24;

    SentenceCell(ListView<String> list) {
        setWrapText(true);
        prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
    }
}
