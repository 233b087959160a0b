// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

import org.carrel.page.Heading;
import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/// A heading, set in by its level.
final class HeadingCell extends ListCell<Heading> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final IntSupplier inView;

    /// @param inView the number of the heading that the page stands at
    /// @param go what a click does
    HeadingCell(IntSupplier inView, IntConsumer go) {
        this.inView = inView;
        setPrefWidth(0); // as wide as the list: long words end in an ellipsis
        setOnMouseClicked(
                _ -> {
                    if (!isEmpty()) {
                        go.accept(getIndex());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Heading heading, boolean empty) {
        super.updateItem(heading, empty);
        getStyleClass().removeAll("level-2", "level-3", "level-4");
        if (empty || heading == null) {
            pseudoClassStateChanged(CURRENT, false);
            setText(null);
            setAccessibleText(null);
        } else {
            boolean current = getIndex() == inView.getAsInt();
            pseudoClassStateChanged(CURRENT, current);
            setText(heading.text());
            getStyleClass().add("level-" + heading.level());
            setAccessibleText(current ? Message.HEADING_HERE.text(heading.text()) : getText());
        }
    }
}
