// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.reader.NoteList;
import org.carrel.reader.Reach;
import org.carrel.reader.Wanted;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The upper part of the notebook: what is listed, and what is looked for in it.
final class NotesHead {
    private final NoteList list;
    private final TextField search = new TextField();
    private final Map<Reach, ToggleButton> reaches = new EnumMap<>(Reach.class);
    private final Label filtered = new Label();
    private final HBox filters;
    private final HBox reach = new HBox();
    private final HBox trash;
    private final VBox box;
    private final Runnable down;

    /// @param down goes to the list
    NotesHead(NoteList list, Commands commands, NoteFilters menu, Runnable down) {
        this.list = list;
        this.down = down;
        var title = new Label(NoteMessage.TITLE.text());
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var top = new HBox(title, add(commands));
        top.getStyleClass().add("top");
        reach.getStyleClass().add("reach");
        reach.setAccessibleText(NoteMessage.REACH.text());
        var group = new ToggleGroup();
        for (Reach each : Reach.values()) {
            reach.getChildren().add(toggle(each, group));
        }
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null && before != null) {
                                group.selectToggle(before); // one of them always holds
                            }
                        });
        var back = new Button(NoteMessage.LEAVE_TRASH.text(), new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add("small");
        back.setOnAction(_ -> list.want(wanted -> wanted.withTrash(false)));
        var trashTitle = new Label(NoteMessage.TRASH_FOR.text());
        trashTitle.setWrapText(true);
        trashTitle.getStyleClass().add("soft");
        HBox.setHgrow(trashTitle, Priority.ALWAYS);
        trash = new HBox(back, trashTitle);
        trash.getStyleClass().add("trash");
        search.setPromptText(NoteMessage.SEARCH.text());
        search.setAccessibleText(NoteMessage.SEARCH.text());
        search.textProperty().subscribe((_, words) -> list.want(wanted -> wanted.withWords(words)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        HBox.setHgrow(search, Priority.ALWAYS);
        MenuButton filter = menu.button();
        var searching = new HBox(search, filter);
        searching.getStyleClass().add("searching");
        var clear = new Button(NoteMessage.CLEAR.text());
        clear.getStyleClass().add("small");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> showAll());
        filtered.setWrapText(true);
        filtered.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(filtered, Priority.ALWAYS);
        filters = new HBox(filtered, clear);
        filters.getStyleClass().add("filters");
        box = new VBox(top, reach, trash, searching, filters);
        box.getStyleClass().add("notes-head");
        for (Region part : List.of(reach, trash, filters)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        list.wantedProperty().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    void focus() {
        search.requestFocus();
    }

    /// Goes on with a letter that was typed elsewhere.
    void type(String letter) {
        search.requestFocus();
        search.appendText(letter);
        search.end();
    }

    void showAll() {
        search.clear();
        list.want(Wanted::withoutFilters);
    }

    private Node add(Commands commands) {
        var add = new Button(NoteMessage.ADD.text(), new FontIcon(Feather.PLUS));
        add.getStyleClass().add("small");
        Command write = commands.get(NoteMessage.WRITE);
        Tip.on(add, write.plainWithKey());
        add.setAccessibleText(write.words().plain());
        add.disableProperty().bind(Bindings.not(write.possible()));
        add.setOnAction(_ -> write.run());
        return add;
    }

    private ToggleButton toggle(Reach each, ToggleGroup group) {
        var toggle = new ToggleButton(new Named("reach", each).text());
        toggle.setToggleGroup(group);
        toggle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(toggle, Priority.ALWAYS);
        toggle.setOnAction(_ -> list.want(wanted -> wanted.withReach(each)));
        reaches.put(each, toggle);
        return toggle;
    }

    private void show(Wanted now) {
        reaches.forEach((each, toggle) -> toggle.setSelected(each == now.reach()));
        reach.setVisible(!now.trash());
        trash.setVisible(now.trash());
        List<String> parts = parts(now);
        filters.setVisible(!parts.isEmpty());
        filtered.setText(parts.isEmpty() ? "" : NoteMessage.FILTERED.text(joined(parts)));
    }

    private static List<String> parts(Wanted now) {
        List<String> parts = new ArrayList<>();
        if (now.kind() != null) {
            parts.add(new Named("entries", now.kind()).text());
        }
        if (now.colour() != null) {
            parts.add(NoteWords.colour(now.colour()));
        }
        if (!now.tag().isEmpty()) {
            parts.add(NoteMessage.TAG.text(now.tag()));
        }
        return parts;
    }

    private static String joined(List<String> parts) {
        return parts.stream()
                .reduce((all, part) -> NoteMessage.FILTERED_PART.text(all, part))
                .orElse("");
    }

    private void searchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            key.consume();
            search.clear();
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            key.consume();
            down.run();
        }
    }
}
