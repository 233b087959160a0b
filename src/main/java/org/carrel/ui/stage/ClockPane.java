// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.workshop.Clock;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/// What the clock is to tell: chosen with the arrow keys, taken with Enter.
final class ClockPane implements Over {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int MOST_MINUTES = 24 * 60;

    private final ToggleGroup choice = new ToggleGroup();
    private final RadioButton up = new RadioButton(StageMessage.CLOCK_UP.text());
    private final RadioButton down = new RadioButton(StageMessage.CLOCK_DOWN.text());
    private final RadioButton until = new RadioButton(StageMessage.CLOCK_UNTIL.text());
    private final TextField minutes = new TextField();
    private final TextField end = new TextField();
    private final Label wrong = new Label(StageMessage.CLOCK_WRONG.text());
    private final VBox box = new VBox();
    private final Consumer<Clock.Aim> chosen;

    /// @param suggested minutes to count down
    /// @param ends when those would be over
    ClockPane(Clock.Aim now, int suggested, LocalTime ends, Consumer<Clock.Aim> chosen) {
        this.chosen = chosen;
        choice.getToggles().setAll(up, down, until);
        minutes.setText(String.valueOf(now instanceof Clock.Aim.Down(int left) ? left : suggested));
        end.setText(TIME.format(now instanceof Clock.Aim.Until(LocalTime at) ? at : ends));
        field(minutes, StageMessage.CLOCK_DOWN, down);
        field(end, StageMessage.CLOCK_UNTIL, until);
        switch (now) {
            case Clock.Aim.Up _ -> up.setSelected(true);
            case Clock.Aim.Down _ -> down.setSelected(true);
            case Clock.Aim.Until _ -> until.setSelected(true);
        }
        var title = new Label(StageMessage.CLOCK_TITLE.text());
        title.getStyleClass().add("stage-over-title");
        wrong.getStyleClass().add("stage-wrong");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        var hint = new Label(StageMessage.CLOCK_HINT.text());
        hint.getStyleClass().add("soft");
        box.getChildren()
                .setAll(
                        title,
                        up,
                        row(down, minutes, StageMessage.CLOCK_MINUTES.text()),
                        row(until, end, ""),
                        wrong,
                        hint);
        box.getStyleClass().add("stage-over");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private void field(TextField field, StageMessage words, RadioButton button) {
        field.setPrefColumnCount(5);
        field.setAccessibleText(words.text());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                button.setSelected(true);
                            }
                        });
    }

    private static HBox row(RadioButton button, TextField field, String after) {
        var row = new HBox(button, field, new Label(after));
        row.getStyleClass().add("stage-choice");
        return row;
    }

    @Override
    public Node node() {
        return box;
    }

    /// Once it is up.
    void focus() {
        ((RadioButton) choice.getSelectedToggle()).requestFocus();
    }

    boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(box)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            Optional<Clock.Aim> aim = aim();
            wrong.setVisible(aim.isEmpty());
            aim.ifPresent(chosen);
            return aim.isPresent();
        }
        return key.getCode() == KeyCode.ESCAPE;
    }

    private Optional<Clock.Aim> aim() {
        if (up.isSelected()) {
            return Optional.of(new Clock.Aim.Up());
        }
        return down.isSelected() ? minutes(minutes.getText()) : time(end.getText());
    }

    private static Optional<Clock.Aim> minutes(String typed) {
        String number = typed.strip();
        if (!number.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(number);
        return count < 1 || count > MOST_MINUTES
                ? Optional.empty()
                : Optional.of(new Clock.Aim.Down(count));
    }

    private static Optional<Clock.Aim> time(String typed) {
        String[] parts = typed.strip().split("[:.]", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,2}") || !parts[1].matches("\\d{2}")) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Optional.of(new Clock.Aim.Until(LocalTime.of(hour, minute)));
    }
}
