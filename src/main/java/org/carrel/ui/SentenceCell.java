// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A row of words that wraps to the width of its list.
final class SentenceCell extends ListCell<String> {
    SentenceCell() {
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
    }
}
