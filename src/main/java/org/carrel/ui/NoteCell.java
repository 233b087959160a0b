// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.carrel.reader.NoteRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A row of the notebook: a heading, or the card of an entry, which holds the editor while one writes in it.
final class NoteCell extends WrappedCell<NoteRow> {
    private final Function<NoteRow.Card, List<NoteAction>> actions;
    private final Function<NoteRow, @Nullable Node> editor;

    /// @param editor what stands in the place of a row; null for the row itself
    NoteCell(
            Function<NoteRow.Card, List<NoteAction>> actions,
            Function<NoteRow, @Nullable Node> editor) {
        super("note-cell");
        this.actions = actions;
        this.editor = editor;
        selectedProperty().subscribe((_, _) -> choose());
    }

    @Override
    protected void updateItem(@Nullable NoteRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    /// Anew, for what stands in the row's place now.
    void show() {
        NoteRow row = getItem();
        if (isEmpty() || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Node instead = editor.apply(row);
        if (instead != null) {
            if (!instead.equals(getGraphic())) {
                setGraphic(instead);
            }
            setAccessibleText(NoteMessage.EDIT.text());
            return;
        }
        switch (row) {
            case NoteRow.Heading heading -> {
                var label =
                        new Label(
                                NoteMessage.ROW.text(
                                        NoteWords.heading(heading),
                                        String.valueOf(heading.count())));
                label.setWrapText(true);
                label.getStyleClass().add("group-heading");
                setGraphic(label);
                setAccessibleText(label.getText());
            }
            case NoteRow.Card card -> {
                setGraphic(NoteCard.of(card));
                choose();
                setAccessibleText(NoteCard.spoken(card));
            }
            case NoteRow.Draft _ -> setGraphic(null);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void choose() {
        if (getItem() instanceof NoteRow.Card card
                && getGraphic() instanceof VBox box
                && editor.apply(card) == null) {
            NoteCard.choose(
                    box, card, isSelected(), isSelected() ? actions.apply(card) : List.of());
        }
    }
}
