// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// The contents and the notebook beside the page. They keep their widths in pixels while the window changes its own, as
/// far as the page keeps a column that can be read; where there is no room for that they get narrower, then fold, the
/// notebook first. What a person asks for is shown.
final class Panes {
    private static final double CONTENTS = 286;
    private static final double NOTES = 318;

    /// Of a column of 45 characters in the widest of the fonts, with its margins, at the text's normal size.
    private static final double COLUMN = 500;

    private final Region contents;
    private final Region notes;
    private final Node page;
    private final SplitPane split;
    private final ObservableValue<? extends Number> zoom;
    private final ReadOnlyBooleanWrapper notesShown = new ReadOnlyBooleanWrapper();
    private double contentsWidth = CONTENTS;
    private double notesWidth = NOTES;
    private boolean contentsWanted = true;
    private boolean notesWanted;
    private Room.Asked asked = Room.Asked.NONE;

    /// @param zoom of the page, in percent
    Panes(Region contents, Node page, Region notes, ObservableValue<? extends Number> zoom) {
        this.contents = contents;
        this.notes = notes;
        this.page = page;
        this.zoom = zoom;
        split = new SplitPane(contents, page);
        split.setOrientation(Orientation.HORIZONTAL);
        SplitPane.setResizableWithParent(contents, false);
        SplitPane.setResizableWithParent(notes, false);
        split.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> keepWidths());
        split.widthProperty().subscribe((_, _) -> haveOtherRoom());
        zoom.subscribe((_, _) -> haveOtherRoom());
    }

    Node node() {
        return split;
    }

    /// Of the contents, in pixels, also while they are folded away.
    double contentsWidth() {
        return contentsWidth;
    }

    double notesWidth() {
        return notesWidth;
    }

    /// For the time before the window is shown.
    void setContentsWidth(double width) {
        contentsWidth = Math.max(Room.NARROWEST_CONTENTS, width);
    }

    /// For the time before the window is shown.
    void setNotesWidth(double width) {
        notesWidth = Math.max(Room.NARROWEST_NOTES, width);
    }

    boolean wantsNotes() {
        return notesWanted;
    }

    ReadOnlyBooleanProperty notesShownProperty() {
        return notesShown.getReadOnlyProperty();
    }

    void showContents() {
        if (!shows(contents)) {
            contentsWanted = true;
            asked = Room.Asked.CONTENTS;
            lay();
        }
    }

    void turnContents() {
        if (shows(contents)) {
            contentsWanted = false;
            lay();
        } else {
            showContents();
        }
    }

    void showNotes() {
        if (!shows(notes)) {
            notesWanted = true;
            asked = Room.Asked.NOTES;
            lay();
        }
    }

    void foldNotes() {
        notesWanted = false;
        lay();
    }

    private boolean shows(Node pane) {
        return split.getItems().contains(pane);
    }

    /// A person moved what parts the panes.
    private void keepWidths() {
        if (shows(contents)) {
            contentsWidth = Math.max(Room.NARROWEST_CONTENTS, contents.getWidth());
        }
        if (shows(notes)) {
            notesWidth = Math.max(Room.NARROWEST_NOTES, notes.getWidth());
        }
    }

    private void haveOtherRoom() {
        asked = Room.Asked.NONE;
        lay();
    }

    private void lay() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        var wish = new Room(contentsWanted ? contentsWidth : 0, notesWanted ? notesWidth : 0);
        double column = COLUMN * zoom.getValue().doubleValue() / 100;
        Room room = Room.of(width, column, wish, asked);
        List<Node> items = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        if (room.contents() > 0) {
            items.add(contents);
            parts.add(room.contents() / width);
        }
        items.add(page);
        if (room.notes() > 0) {
            items.add(notes);
            parts.add(1 - room.notes() / width);
        }
        if (!split.getItems().equals(items)) {
            change(items);
        }
        // The split pane keeps what is wider wherever it is put.
        double spare = width - column;
        contents.setMaxWidth(Math.max(room.contents(), spare - room.notes()));
        notes.setMaxWidth(Math.max(room.notes(), spare - room.contents()));
        split.setDividerPositions(parts.stream().mapToDouble(Double::doubleValue).toArray());
        notesShown.set(shows(notes));
    }

    /// The page stays where it is: a view that is taken out of the window has to be drawn anew.
    private void change(List<Node> items) {
        split.getItems().removeIf(item -> !items.contains(item));
        for (int i = 0; i < items.size(); i++) {
            if (!split.getItems().contains(items.get(i))) {
                split.getItems().add(i, items.get(i));
            }
        }
    }
}
