// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Lists the keys, and finds one by what it does.
final class KeysDialog {
    private static final double LINE = 30;
    private static final double SCREEN = 300;

    private final DialogFrame frame;
    private final KeyList keys;
    private final TextField field = new TextField();
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);

    KeysDialog(DialogFrame frame, KeyList keys) {
        this.frame = frame;
        this.keys = keys;
        field.setPromptText(Message.KEYS_PROMPT.text());
        field.setAccessibleText(Message.KEYS_PROMPT.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().subscribe(this::list);
        lines.getStyleClass().add("keys");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(420);
        scroll.setFocusTraversable(false); // the field scrolls it
        scroll.setAccessibleText(Message.KEYS.plain());
    }

    void show() {
        var close = new ButtonType(Message.PROBLEMS_CLOSE.text(), ButtonData.CANCEL_CLOSE);
        var dialog = frame.dialog(Message.KEYS.plain(), new VBox(12, field, scroll), close);
        dialog.setOnShown(
                _ -> Platform.runLater(field::requestFocus)); // after the dialog's own choice
        dialog.showAndWait();
    }

    private void list(String typed) {
        List<Node> rows = new ArrayList<>();
        for (KeyList.Group group : keys.find(typed)) {
            rows.add(DialogFrame.sentence(group.title(), "keys-title"));
            group.lines().forEach(line -> rows.add(row(line)));
        }
        if (rows.isEmpty()) {
            rows.add(DialogFrame.sentence(Message.KEYS_NONE.text(), "soft"));
        }
        lines.getChildren().setAll(rows);
        scroll.setVvalue(0);
    }

    private static Node row(KeyList.Line line) {
        var words = DialogFrame.sentence(line.words());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var key = new Label(line.keys());
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("key");
        var row = new HBox(words, space, key);
        row.getStyleClass().add("keys-line");
        return row;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> scroll(key, LINE);
            case UP -> scroll(key, -LINE);
            case PAGE_DOWN -> scroll(key, SCREEN);
            case PAGE_UP -> scroll(key, -SCREEN);
            default -> {}
        }
    }

    private void scroll(KeyEvent key, double by) {
        key.consume();
        double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / room, 0, 1));
        }
    }
}
