// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.notebook.Agenda;
import org.carrel.reader.Planning;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

/// When the workshop is held: the day, when it begins, when it has to be over. Each may be left empty.
final class AgendaClock {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Planning planning;
    private final TextField start = field(AgendaMessage.START, AgendaMessage.TIME_LIKE, 4);
    private final TextField end = field(AgendaMessage.END, AgendaMessage.TIME_LIKE, 4);
    private final TextField day = field(AgendaMessage.DAY, AgendaMessage.DAY_LIKE, 8);
    private final Label wrong = DialogFrame.sentence("", "wrong");
    private final VBox box;

    AgendaClock(Planning planning) {
        this.planning = planning;
        var fields =
                new FlowPane(
                        8,
                        6,
                        named(AgendaMessage.START, start),
                        named(AgendaMessage.END, end),
                        named(AgendaMessage.DAY, day));
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        Spoken.announce(wrong);
        box = new VBox(6, fields, wrong);
        box.getStyleClass().add("clock");
        box.managedProperty().bind(box.visibleProperty());
        planning.agendaProperty().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private TextField field(AgendaMessage name, AgendaMessage like, int columns) {
        var field = new TextField();
        field.setPromptText(like.text());
        field.setAccessibleText(name.text());
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now) {
                                keep();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return field;
    }

    private static Node named(AgendaMessage words, TextField field) {
        var label = new Label(words.text());
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(5, label, field);
        box.getStyleClass().add("named");
        return box;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            keep();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            show(planning.agendaProperty().get());
        }
    }

    private void show(@Nullable Agenda agenda) {
        box.setVisible(agenda != null);
        box.setDisable(planning.isReadOnly());
        LocalTime begins = agenda == null ? null : agenda.start();
        LocalTime ends = agenda == null ? null : agenda.end();
        LocalDate held = agenda == null ? null : agenda.day();
        start.setText(begins == null ? "" : AgendaTimes.text(begins));
        end.setText(ends == null ? "" : AgendaTimes.text(ends));
        day.setText(held == null ? "" : held.toString());
        for (TextField field : new TextField[] {start, end, day}) {
            field.pseudoClassStateChanged(WRONG, false);
        }
        wrong.setText("");
    }

    private void keep() {
        boolean begins = sound(start, AgendaTimes::time);
        boolean times = sound(end, AgendaTimes::time) && begins;
        boolean days = sound(day, AgendaTimes::day);
        wrong.setText(
                times
                        ? days ? "" : AgendaMessage.WRONG_DAY.text()
                        : AgendaMessage.WRONG_TIME.text());
        if (times && days) {
            planning.composing()
                    .setTimes(
                            AgendaTimes.day(day.getText()).orElse(null),
                            AgendaTimes.time(start.getText()).orElse(null),
                            AgendaTimes.time(end.getText()).orElse(null));
            show(planning.agendaProperty().get());
        }
    }

    private static boolean sound(TextField field, Function<String, Optional<?>> read) {
        boolean sound = field.getText().isBlank() || read.apply(field.getText()).isPresent();
        field.pseudoClassStateChanged(WRONG, !sound);
        return sound;
    }
}
