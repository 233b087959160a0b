// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.workshop.Schedule;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The items of the agenda, one below the other.
final class AgendaRows {
    private final AgendaActions actions;
    private final ListView<Schedule.Slot> rows = new ListView<>();
    private @Nullable UUID shown;

    AgendaRows(AgendaActions actions) {
        this.actions = actions;
        rows.setEditable(true);
        rows.setCellFactory(_ -> new AgendaCell(actions));
        rows.setAccessibleText(AgendaMessage.LIST.text());
        rows.setPlaceholder(new Label());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        rows.setOnContextMenuRequested(this::menu);
        rows.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                        edit("");
                    }
                });
        rows.setOnDragOver(
                drag -> {
                    if (AgendaDrag.isOurs(drag.getDragboard()) && !actions.isReadOnly()) {
                        drag.acceptTransferModes(TransferMode.MOVE, TransferMode.COPY);
                    }
                });
        rows.setOnDragDropped(
                drag ->
                        drag.setDropCompleted(
                                actions.drop(drag.getDragboard(), Integer.MAX_VALUE)));
    }

    ListView<Schedule.Slot> node() {
        return rows;
    }

    boolean isEmpty() {
        return rows.getItems().isEmpty();
    }

    void focus() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    /// Behind the chosen item; the end where none is.
    int place() {
        int at = rows.getSelectionModel().getSelectedIndex();
        return at < 0 ? Integer.MAX_VALUE : at + 1;
    }

    /// What is new is chosen, else what was chosen stays so.
    void fill(@Nullable Agenda agenda) {
        boolean same = agenda != null && agenda.id().equals(shown);
        shown = agenda == null ? null : agenda.id();
        Set<UUID> before = new HashSet<>();
        rows.getItems().forEach(slot -> before.add(slot.item().id()));
        int at = rows.getSelectionModel().getSelectedIndex();
        Optional<UUID> chosen = chosen().map(AgendaItem::id);
        List<Schedule.Slot> now = agenda == null ? List.of() : new Schedule(agenda).slots();
        rows.getItems().setAll(now);
        int next = -1;
        for (int i = 0; i < now.size(); i++) {
            UUID id = now.get(i).item().id();
            if (same && !before.contains(id)) {
                next = i;
            } else if (next < 0 && chosen.filter(id::equals).isPresent()) {
                next = i;
            }
        }
        if (next < 0 && same && at >= 0) {
            next = Math.min(at, now.size() - 1);
        }
        if (next >= 0) {
            rows.getSelectionModel().clearAndSelect(next);
            rows.getFocusModel().focus(next);
            rows.scrollTo(Math.max(0, next - 2));
        }
    }

    /// What is said of the items may be another now.
    void refresh() {
        if (rows.getEditingIndex() < 0) {
            rows.refresh();
        }
    }

    private Optional<AgendaItem> chosen() {
        return Optional.ofNullable(rows.getSelectionModel().getSelectedItem())
                .map(Schedule.Slot::item);
    }

    private void edit(String typed) {
        int at = rows.getSelectionModel().getSelectedIndex();
        if (at < 0 || actions.isReadOnly()) {
            return;
        }
        if (cell(at).isEmpty()) {
            rows.scrollTo(at);
            rows.layout();
        }
        cell(at).ifPresent(cell -> cell.edit(typed));
    }

    /// The one that shows a row; empty for a row that is out of view.
    private Optional<AgendaCell> cell(int at) {
        return rows.lookupAll(".agenda-cell").stream()
                .filter(AgendaCell.class::isInstance)
                .map(AgendaCell.class::cast)
                .filter(cell -> cell.getIndex() == at && cell.isVisible())
                .findFirst();
    }

    private void menu(ContextMenuEvent asked) {
        Schedule.Slot slot = rows.getSelectionModel().getSelectedItem();
        if (slot != null && !actions.isReadOnly() && rows.getEditingIndex() < 0) {
            asked.consume();
            var menu = new ContextMenu();
            menu.getItems().setAll(actions.menu(slot, () -> edit("")));
            menu.show(rows, asked.getScreenX(), asked.getScreenY());
        }
    }

    private void key(KeyEvent key) {
        Optional<AgendaItem> item = chosen();
        if (!rows.isFocused() || key.isShortcutDown() || item.isEmpty() || actions.isReadOnly()) {
            return;
        }
        if (key.isAltDown()) {
            if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
                key.consume();
                actions.move(item.get(), key.getCode() == KeyCode.UP ? -1 : 1);
            }
            return;
        }
        switch (key.getCode()) {
            case ENTER, F2 -> edit("");
            case DELETE, BACK_SPACE -> actions.remove(item.get());
            case PLUS, ADD, EQUALS -> actions.minutes(item.get(), 1);
            case MINUS, SUBTRACT -> actions.minutes(item.get(), -1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// A number typed on an item is its minutes.
    private void typed(KeyEvent key) {
        String letter = key.getCharacter();
        if (rows.isFocused()
                && !key.isShortcutDown()
                && !key.isAltDown()
                && letter.length() == 1
                && Character.isDigit(letter.charAt(0))
                && chosen().isPresent()) {
            key.consume();
            edit(letter);
        }
    }
}
