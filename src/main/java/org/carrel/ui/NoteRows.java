// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.carrel.notebook.Anchor;
import org.carrel.reader.NoteList;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Notes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The cards of the notebook, one below the other.
final class NoteRows {
    private final NoteList list;
    private final Notes notes;
    private final NotePlaces places;
    private final NoteActions actions;
    private final NoteWriting writing;
    private final Consumer<String> search;
    private final ListView<NoteRow> rows = new ListView<>();
    private @Nullable UUID wanted;

    /// @param search goes on with a letter that was typed here
    NoteRows(
            NoteList list,
            Notes notes,
            NotePlaces places,
            NoteActions actions,
            NoteWriting writing,
            Consumer<String> search) {
        this.list = list;
        this.notes = notes;
        this.places = places;
        this.actions = actions;
        this.writing = writing;
        this.search = search;
        rows.setCellFactory(_ -> new NoteCell(this::actions, writing::insteadOf));
        rows.setAccessibleText(NoteMessage.LIST.text());
        rows.setPlaceholder(new Label());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        rows.setOnMouseClicked(this::clicked);
        rows.setOnContextMenuRequested(this::menu);
    }

    ListView<NoteRow> node() {
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

    /// Whether an entry is among the rows.
    boolean shows(UUID entry) {
        return index(entry) >= 0;
    }

    /// Chooses an entry and brings it into view, once it is among the rows.
    void choose(@Nullable UUID entry) {
        wanted = entry;
        fill();
    }

    /// Shows what is written in, and puts the person there.
    void write() {
        if (writing.draft() != null) {
            fill(list.rowsProperty().get());
            rows.getSelectionModel().clearAndSelect(0);
            rows.scrollTo(0);
        }
        rows.refresh();
        rows.layout();
        writing.focus();
    }

    /// While one writes, the rows stay as they are: a card that moves away under the hands helps nobody.
    void fill() {
        boolean stay =
                writing.isGoingOn()
                        && rows.getItems().stream().anyMatch(row -> writing.insteadOf(row) != null);
        if (!stay) {
            fill(list.rowsProperty().get());
        }
    }

    private void fill(List<NoteRow> now) {
        int before = rows.getSelectionModel().getSelectedIndex();
        UUID entry = wanted != null ? wanted : chosen().map(card -> card.entry().id()).orElse(null);
        rows.getItems().setAll(now);
        Anchor draft = writing.draft();
        if (draft != null) {
            rows.getItems().addFirst(new NoteRow.Draft(draft));
        }
        int at = entry == null ? -1 : index(entry);
        if (at >= 0) {
            rows.getSelectionModel().clearAndSelect(at);
            if (wanted != null) {
                rows.scrollTo(Math.max(0, at - 1));
                wanted = null;
            }
        } else if (before >= 0 && !now.isEmpty()) {
            rows.getSelectionModel().clearAndSelect(Math.min(before, now.size() - 1));
        }
    }

    private int index(UUID entry) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof NoteRow.Card card
                    && card.entry().id().equals(entry)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<NoteRow.Card> chosen() {
        return rows.getSelectionModel().getSelectedItem() instanceof NoteRow.Card card
                ? Optional.of(card)
                : Optional.empty();
    }

    /// Each of them leaves the person in the list, where its button goes away.
    private List<NoteAction> actions(NoteRow.Card card) {
        return actions.of(card).stream()
                .map(
                        action ->
                                action.then(
                                        () -> {
                                            if (!writing.isGoingOn()) {
                                                rows.requestFocus();
                                            }
                                        }))
                .toList();
    }

    private void menu(ContextMenuEvent asked) {
        asked.consume();
        chosen().filter(_ -> !writing.isGoingOn())
                .ifPresent(
                        card -> {
                            var menu = new ContextMenu();
                            actions.of(card)
                                    .forEach(action -> menu.getItems().add(action.menuItem()));
                            menu.show(rows, asked.getScreenX(), asked.getScreenY());
                        });
    }

    private void clicked(MouseEvent click) {
        boolean onCard =
                click.getTarget() instanceof Node node && !writing.holds(node) && isOnCard(node);
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && onCard) {
            chosen().filter(card -> card.entry().deleted() == null).ifPresent(places::go);
        }
    }

    private static boolean isOnCard(Node clicked) {
        for (Node at = clicked; at != null; at = at.getParent()) {
            if (at instanceof ButtonBase) {
                return false;
            }
            if (at instanceof NoteCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void key(KeyEvent key) {
        Optional<NoteRow.Card> card = chosen();
        if (!rows.isFocused() || key.isShortcutDown() || key.isAltDown() || card.isEmpty()) {
            return;
        }
        List<UUID> ids = List.of(card.get().entry().id());
        boolean trash = card.get().entry().deleted() != null;
        switch (key.getCode()) {
            case ENTER -> {
                if (!trash) {
                    places.go(card.get());
                }
            }
            case F2 -> {
                if (!trash) {
                    actions.edit(card.get().entry());
                }
            }
            case DELETE, BACK_SPACE -> {
                if (trash) {
                    notes.restore(ids);
                } else {
                    notes.delete(ids);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Letters typed in the list look for a note.
    private void typed(KeyEvent key) {
        String letter = key.getCharacter();
        if (rows.isFocused()
                && !key.isShortcutDown()
                && !key.isAltDown()
                && !letter.isBlank()
                && letter.codePoints().noneMatch(Character::isISOControl)) {
            key.consume();
            search.accept(letter);
        }
    }
}
