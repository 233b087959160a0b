// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.notebook.AgendaItem;
import org.carrel.workshop.Schedule;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalTime;

/// One item of the agenda: when, what, how long; or the fields to change it.
final class AgendaCell extends WrappedCell<Schedule.Slot> {
    private final AgendaActions actions;
    private final Label at = new Label();
    private final Label title = new Label();
    private final Label about = new Label();
    private final Button minutes = new Button();
    private final MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_VERTICAL));
    private final HBox row;
    private @Nullable AgendaEditor editor;

    AgendaCell(AgendaActions actions) {
        super("agenda-cell");
        this.actions = actions;
        at.getStyleClass().add("at");
        at.setMinWidth(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        title.getStyleClass().add("item-title");
        about.setWrapText(true);
        about.getStyleClass().add("about");
        about.managedProperty().bind(about.visibleProperty());
        about.visibleProperty().bind(about.textProperty().isNotEmpty());
        var words = new VBox(title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        minutes.getStyleClass().add("minutes");
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        minutes.setFocusTraversable(false);
        minutes.setOnAction(_ -> edit(""));
        more.getStyleClass().addAll("tool", "small", "more");
        more.setFocusTraversable(false);
        row = new HBox(at, words, minutes, more);
        row.getStyleClass().add("item");
        row.setAlignment(Pos.TOP_LEFT);
        AgendaDrops.listen(this, actions);
    }

    /// @param typed begins the new number of minutes; empty to go on from the old one
    void edit(String typed) {
        getListView().getSelectionModel().select(getIndex());
        getListView().edit(getIndex());
        if (editor != null) {
            editor.begin(typed);
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        Schedule.Slot slot = getItem();
        if (isEditing() && slot != null) {
            editor = new AgendaEditor(slot.item(), this::changed, this::cancelEdit);
            setGraphic(editor.node());
            editor.begin("");
            comeIntoView();
        }
    }

    /// The fields need more room than the row had, also where that was the last one in view.
    private void comeIntoView() {
        if (getListView().lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
            getListView().layout();
            double below =
                    localToScene(getLayoutBounds()).getMaxY()
                            - rows.localToScene(rows.getLayoutBounds()).getMaxY();
            if (below > 0) {
                rows.scrollPixels(below);
            }
        }
    }

    @Override
    public void cancelEdit() {
        boolean mine = editor != null && editor.holdsFocus();
        editor = null;
        super.cancelEdit();
        setGraphic(getItem() == null ? null : row);
        if (mine && getListView() != null) {
            getListView().requestFocus();
        }
    }

    private void changed(String title, int minutes) {
        Schedule.Slot slot = getItem();
        cancelEdit();
        if (slot != null) {
            actions.change(slot.item(), title, minutes);
        }
    }

    @Override
    protected void updateItem(Schedule.@Nullable Slot slot, boolean empty) {
        super.updateItem(slot, empty);
        if (empty || slot == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        AgendaItem item = slot.item();
        LocalTime clock = slot.at();
        at.setText(
                clock == null ? AgendaMessage.AFTER.text(slot.after()) : AgendaTimes.text(clock));
        title.setText(item.title());
        about.setText(actions.about(item));
        minutes.setText(AgendaMessage.MINUTES.text(item.minutes()));
        more.setAccessibleText(AgendaMessage.MORE.text(item.title()));
        more.getItems().setAll(actions.menu(slot, () -> edit("")));
        minutes.setDisable(actions.isReadOnly());
        more.setDisable(actions.isReadOnly());
        setText(item.title());
        setAccessibleText(
                AgendaMessage.ROW.text(
                        clock == null
                                ? AgendaMessage.ROW_AFTER.text(slot.after())
                                : AgendaTimes.text(clock),
                        item.title(),
                        about.getText(),
                        item.minutes()));
        if (editor == null) {
            setGraphic(row);
        }
        getStyleClass().removeAll("section", "break", "activity");
        getStyleClass()
                .add(
                        switch (item.kind()) {
                            case SECTION -> "section";
                            case BREAK -> "break";
                            case ACTIVITY -> "activity";
                        });
    }
}
