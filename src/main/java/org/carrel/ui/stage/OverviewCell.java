// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.carrel.ui.stage.OverviewPane.Row;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A part or a step of the overview.
final class OverviewCell extends ListCell<Row> {
    static final double HEIGHT = 34;

    private final Label number = new Label();
    private final Label box = new Label();
    private final Label text = new Label();
    private final Label minutes = new Label();
    private final HBox row = new HBox(number, box, text, minutes);

    OverviewCell(Consumer<Row> chosen) {
        number.getStyleClass().add("number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("box");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.managedProperty().bind(box.visibleProperty());
        minutes.getStyleClass().add("number");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        text.setTextOverrun(OverrunStyle.ELLIPSIS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.getStyleClass().add("row");
        setPrefWidth(0); // as wide as the list
        setOnMouseClicked(
                _ -> {
                    if (getItem() != null) {
                        chosen.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean part = item.step() < 0;
        number.setText(part ? "" : String.valueOf(item.step() + 1));
        number.setVisible(!part);
        number.setManaged(!part);
        box.setText(item.box());
        box.setVisible(!item.box().isEmpty());
        text.setText(item.text());
        text.getStyleClass().removeAll("heading", "part");
        if (part) {
            text.getStyleClass().add("part");
        } else if (item.heading()) {
            text.getStyleClass().add("heading");
        }
        minutes.setText(
                part && item.of().minutes() > 0
                        ? StageMessage.MINUTES.text(item.of().minutes())
                        : "");
        setGraphic(row);
        setAccessibleText(number.getText() + " " + item.box() + " " + item.text());
    }
}
