// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.reader.Reader;
import org.carrel.reader.SectionFinder;
import org.carrel.reader.SectionFinder.Found;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Finds a section by a few letters of its name or its number.
final class QuickOpen {
    private static final int ROWS = 10;

    private final Reader reader;
    private final Consumer<Section> chosen;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Label nothing = DialogFrame.sentence("", "nothing");
    private final Overlay overlay;
    private @Nullable SectionFinder finder;

    /// @param prompt says what the section is for
    /// @param chosen takes the section that was chosen
    QuickOpen(Reader reader, StackPane window, Wording prompt, Consumer<Section> chosen) {
        this.reader = reader;
        this.chosen = chosen;
        field.setPromptText(prompt.text());
        field.setAccessibleText(prompt.text());
        field.textProperty().subscribe((_, typed) -> list(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFocusTraversable(false);
        list.setAccessibleText(Message.QUICK_OPEN_FOUND.text());
        list.setFixedCellSize(FoundCell.HEIGHT);
        list.setCellFactory(_ -> new FoundCell(this::open));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(found -> field.setAccessibleHelp(found == null ? "" : words(found)));
        nothing.managedProperty().bind(nothing.visibleProperty());
        list.visibleProperty().bind(nothing.visibleProperty().not());
        list.managedProperty().bind(list.visibleProperty());
        var content = new VBox(field, list, nothing);
        content.getStyleClass().add("quick-open");
        StackPane.setMargin(content, new Insets(24)); // also below, where the window is low
        overlay = new Overlay(window, content, field, Pos.TOP_CENTER);
        reader.courseProperty()
                .subscribe(
                        () -> {
                            overlay.hide();
                            finder = null;
                        });
    }

    static String words(Found found) {
        return Message.QUICK_OPEN_ROW.text(found.section().label(), found.module().title());
    }

    void show() {
        Course course = reader.courseProperty().get();
        if (course == null) {
            return;
        }
        if (overlay.isUp()) {
            field.selectAll(); // so that one can begin anew
            return;
        }
        if (finder == null) {
            finder = new SectionFinder(course);
        }
        field.clear();
        list("");
        overlay.show();
    }

    private void list(String typed) {
        SectionFinder from = finder;
        if (from == null) {
            return;
        }
        Section now = reader.navigation().sectionProperty().get();
        List<Found> found =
                typed.isBlank()
                        ? from.suggest(reader.navigation().visited(), now)
                        : from.find(typed, now);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, found.size()) * FoundCell.HEIGHT + 2);
        nothing.setVisible(found.isEmpty());
        nothing.setText(
                (typed.isBlank() ? Message.QUICK_OPEN_ALONE : Message.QUICK_OPEN_NONE).text());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, KP_DOWN -> move(key, 1);
            case UP, KP_UP -> move(key, -1);
            case PAGE_DOWN -> move(key, ROWS - 1);
            case PAGE_UP -> move(key, 1 - ROWS);
            case ENTER -> {
                key.consume();
                open(list.getSelectionModel().getSelectedItem());
            }
            default -> {}
        }
    }

    private void move(KeyEvent key, int rows) {
        key.consume();
        int last = list.getItems().size() - 1;
        if (last < 0) {
            return;
        }
        int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + rows, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS + 1));
    }

    private void open(@Nullable Found found) {
        if (found != null) {
            overlay.close();
            chosen.accept(found.section());
        }
    }
}
