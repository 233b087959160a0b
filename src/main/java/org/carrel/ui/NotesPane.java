// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Kind;
import org.carrel.reader.NoteList;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Notes;
import org.carrel.reader.Noting;
import org.carrel.reader.Reader;
import org.carrel.reader.Wanted;
import org.carrel.ui.web.PageSelection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The notebook beside the page: what is in it, as cards that can be looked through, written in and gone from to their
/// places.
final class NotesPane {
    private final Notes notes;
    private final Noting noting;
    private final NoteList list;
    private final NotePlaces places;
    private final NoteActions actions;
    private final NotesHead head;
    private final NoteEditor editor = new NoteEditor();
    private final ListView<NoteRow> rows = new ListView<>();
    private final Label nothing = new Label();
    private final VBox box;
    private @Nullable UUID edited;
    private @Nullable Anchor draft;
    private @Nullable UUID wanted;

    NotesPane(Reader reader, Commands commands, PageSelection selection, NotePlaces places) {
        var annotating = reader.annotating();
        this.notes = annotating.notes();
        this.noting = annotating.noting();
        this.list = annotating.list();
        this.places = places;
        this.actions = new NoteActions(reader, selection, places, this::edit);
        this.head = new NotesHead(list, commands, new NoteFilters(list, notes), this::focusList);
        rows.setCellFactory(_ -> new NoteCell(actions::of, this::editorFor));
        rows.setAccessibleText(NoteMessage.LIST.text());
        rows.setPlaceholder(new Label());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        rows.setOnMouseClicked(this::clicked);
        rows.setOnContextMenuRequested(
                asked -> {
                    menu().ifPresent(
                                    menu ->
                                            menu.show(
                                                    rows, asked.getScreenX(), asked.getScreenY()));
                    asked.consume();
                });
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        nothing.setMaxHeight(Region.USE_PREF_SIZE);
        var middle = new StackPane(rows, nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box = new VBox(head.node(), middle, new NotesFoot(notes).node());
        box.getStyleClass().add("notes");
        list.rowsProperty().subscribe(_ -> fill());
        Spoken.announce(nothing);
        box.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.focusOwnerProperty().subscribe(this::focused);
                            }
                        });
    }

    Region node() {
        return box;
    }

    /// What has the focus when one comes here first.
    Node first() {
        return rows;
    }

    void focus() {
        if (rows.getItems().isEmpty()) {
            head.focus();
        } else {
            focusList();
        }
    }

    private void focusList() {
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    /// Brings an entry into view and chooses it; shows more than now where it would not be seen.
    void choose(UUID entry) {
        wanted = entry;
        if (index(entry) < 0) {
            head.showAll();
            list.want(Wanted::withoutFilters);
        }
        fill();
        rows.requestFocus();
    }

    /// Opens an entry for writing.
    void edit(Entry entry) {
        editor.end();
        choose(entry.id());
        edited = entry.id();
        editor.open(entry.kind(), entry.text(), entry.tags(), this::write, this::ended);
        showEditor();
    }

    /// Opens a note that is not there yet; it begins to be with its first words.
    void begin(Anchor anchor) {
        editor.end();
        draft = anchor;
        edited = null;
        editor.open(Kind.NOTE, "", List.of(), this::write, this::ended);
        fill();
        rows.getSelectionModel().clearAndSelect(0);
        rows.scrollTo(0);
        showEditor();
    }

    private void showEditor() {
        rows.refresh();
        rows.layout();
        editor.focus();
    }

    private void write(String text, List<String> tags) {
        Anchor place = draft;
        UUID entry = edited;
        if (entry != null) {
            notes.write(entry, text);
            notes.tag(entry, tags);
        } else if (place != null && !(text.isBlank() && tags.isEmpty())) {
            edited = noting.begin(place, text, tags);
        }
    }

    private void ended() {
        UUID entry = edited;
        edited = null;
        draft = null;
        notes.settle();
        boolean here = editor.holds(focusOwner());
        wanted = entry;
        fill();
        if (here) {
            rows.requestFocus();
        }
    }

    private @Nullable Node focusOwner() {
        return box.getScene() == null ? null : box.getScene().getFocusOwner();
    }

    private void focused(@Nullable Node owner) {
        if (editor.isOpen() && !editor.holds(owner) && editor.hadFocus()) {
            editor.end();
        }
    }

    private @Nullable Node editorFor(NoteRow row) {
        boolean here =
                switch (row) {
                    case NoteRow.Card card -> card.entry().id().equals(edited) && draft == null;
                    case NoteRow.Draft _ -> true;
                    case NoteRow.Heading _ -> false;
                };
        return here && editor.isOpen() ? editor.node() : null;
    }

    /// While one writes, the rows stay as they are: a card that moves away under the hands helps nobody.
    private void fill() {
        if (editor.isOpen() && rows.getItems().stream().anyMatch(row -> editorFor(row) != null)) {
            return;
        }
        int before = rows.getSelectionModel().getSelectedIndex();
        NoteRow chosen = rows.getSelectionModel().getSelectedItem();
        UUID entry =
                wanted != null
                        ? wanted
                        : chosen instanceof NoteRow.Card card ? card.entry().id() : null;
        List<NoteRow> now = list.rowsProperty().get();
        rows.getItems().setAll(now);
        if (draft != null) {
            rows.getItems().addFirst(new NoteRow.Draft(draft));
        }
        select(entry, before);
        boolean empty = rows.getItems().isEmpty();
        nothing.setVisible(empty);
        nothing.setText(empty ? emptyWords() : "");
    }

    private void select(@Nullable UUID entry, int before) {
        int at = entry == null ? -1 : index(entry);
        if (at >= 0) {
            rows.getSelectionModel().clearAndSelect(at);
            if (entry.equals(wanted)) {
                rows.scrollTo(Math.max(0, at - 1));
                wanted = null;
            }
        } else if (before >= 0 && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().clearAndSelect(Math.min(before, rows.getItems().size() - 1));
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

    private String emptyWords() {
        Wanted now = list.wantedProperty().get();
        if (now.trash() && !now.filters()) {
            return NoteMessage.TRASH_EMPTY.text();
        }
        if (now.filters()) {
            return NoteMessage.NONE_WITH_THESE.text();
        }
        return switch (now.reach()) {
            case SECTION ->
                    NoteMessage.NONE_IN_SECTION.text(
                            KeyMap.words(NoteMessage.WRITE),
                            KeyMap.words(NoteMessage.BOOKMARK),
                            KeyMap.words(NoteMessage.SELECT));
            case MODULE -> NoteMessage.NONE_IN_MODULE.text();
            case EVERYTHING -> NoteMessage.NONE_AT_ALL.text();
        };
    }

    private Optional<NoteRow.Card> chosen() {
        return rows.getSelectionModel().getSelectedItem() instanceof NoteRow.Card card
                ? Optional.of(card)
                : Optional.empty();
    }

    private Optional<ContextMenu> menu() {
        return chosen().map(
                        card -> {
                            var menu = new ContextMenu();
                            actions.of(card)
                                    .forEach(action -> menu.getItems().add(action.menuItem()));
                            return menu;
                        });
    }

    private void clicked(MouseEvent click) {
        boolean onCard =
                click.getTarget() instanceof Node node && !editor.holds(node) && isOnCard(node);
        if (click.getButton() == MouseButton.PRIMARY && onCard) {
            chosen().filter(card -> card.entry().deleted() == null).ifPresent(places::go);
        }
    }

    private static boolean isOnCard(Node clicked) {
        for (Node at = clicked; at != null; at = at.getParent()) {
            if (at instanceof NoteCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void key(KeyEvent key) {
        if (!rows.isFocused() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        Optional<NoteRow.Card> card = chosen();
        boolean trash = list.wantedProperty().get().trash();
        switch (key.getCode()) {
            case ENTER -> card.filter(_ -> !trash).ifPresent(places::go);
            case F2 -> card.filter(_ -> !trash).ifPresent(each -> edit(each.entry()));
            case DELETE, BACK_SPACE ->
                    card.ifPresent(
                            each -> {
                                List<UUID> ids = List.of(each.entry().id());
                                if (trash) {
                                    notes.restore(ids);
                                } else {
                                    notes.delete(ids);
                                }
                            });
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
            head.type(letter);
        }
    }
}
