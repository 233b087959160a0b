// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.notebook.AgendaItem;
import org.jspecify.annotations.Nullable;

/// The fields that change an item of the agenda. Enter and leaving them keep what was typed, Esc does not.
final class AgendaEditor {
    private static final int DIGITS = 4;

    /// Takes what was typed.
    @FunctionalInterface
    interface Changed {
        void to(String title, int minutes);
    }

    private final AgendaItem item;
    private final Changed changed;
    private final Runnable cancelled;
    private final TextField title = new TextField();
    private final TextField minutes = new TextField();
    private final VBox box;
    private boolean over;

    AgendaEditor(AgendaItem item, Changed changed, Runnable cancelled) {
        this.item = item;
        this.changed = changed;
        this.cancelled = cancelled;
        boolean named = item.kind() != AgendaItem.Kind.SECTION;
        title.setText(item.title());
        title.setAccessibleText(AgendaMessage.ITEM_TITLE.text());
        var name = new Label(item.title());
        name.setWrapText(true);
        minutes.setText(String.valueOf(item.minutes()));
        minutes.setAccessibleText(AgendaMessage.MINUTES_OF.text());
        minutes.setPrefColumnCount(DIGITS);
        minutes.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now.matches("\\d{0," + DIGITS + "}")) {
                                minutes.setText(before);
                            }
                        });
        var label = new Label(AgendaMessage.MINUTES_OF.text());
        label.setLabelFor(minutes);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new HBox(8, label, minutes);
        number.getStyleClass().add("number");
        box = new VBox(6, named ? title : name, number);
        box.getStyleClass().add("item-editor");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        title.focusedProperty().subscribe((_, _) -> left());
        minutes.focusedProperty().subscribe((_, _) -> left());
    }

    Node node() {
        return box;
    }

    boolean holdsFocus() {
        return title.isFocused() || minutes.isFocused();
    }

    /// To be called once it is in the window.
    void begin(String typed) {
        box.applyCss(); // a field without its skin would lose what is typed next
        minutes.requestFocus();
        if (typed.isEmpty()) {
            minutes.selectAll();
        } else {
            minutes.setText(typed);
            minutes.end();
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            keep();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            over = true;
            cancelled.run();
        } else if (key.getCode() == KeyCode.TAB) {
            key.consume();
            boolean onTitle = title.isFocused() || title.getScene() == null;
            (onTitle ? minutes : title).requestFocus();
        }
    }

    /// The focus may be on its way from one field to the other.
    private void left() {
        Platform.runLater(
                () -> {
                    if (!over && !holdsFocus() && box.getScene() != null) {
                        keep();
                    }
                });
    }

    private void keep() {
        if (!over) {
            over = true;
            changed.to(title.getText().strip(), number(minutes.getText()));
        }
    }

    private int number(@Nullable String typed) {
        return typed == null || typed.isEmpty()
                ? item.minutes()
                : Math.min(AgendaItem.MOST_MINUTES, Integer.parseInt(typed));
    }
}
