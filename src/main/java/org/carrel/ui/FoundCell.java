// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.carrel.reader.SectionFinder.Found;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A section that was found, and softer the module it stands in.
final class FoundCell extends ListCell<Found> {
    static final double HEIGHT = 32;

    private final Label section = new Label();
    private final Label module = new Label();
    private final HBox row;

    /// @param open what a click does
    FoundCell(Consumer<Found> open) {
        module.getStyleClass().add("module");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        section.setMinWidth(0);
        module.setMinWidth(80);
        row = new HBox(section, space, module);
        row.getStyleClass().add("found");
        setPrefWidth(0); // as wide as the list: long words end in an ellipsis
        setOnMouseClicked(
                _ -> {
                    Found item = getItem();
                    if (item != null) {
                        open.accept(item);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            section.setText(found.section().label());
            module.setText(found.module().title());
            setGraphic(row);
            setAccessibleText(QuickOpen.words(found));
        }
    }
}
