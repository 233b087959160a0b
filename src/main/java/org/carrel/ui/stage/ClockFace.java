// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Clock;
import org.carrel.workshop.Pace;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/// The clock, and in words how the show keeps to its agenda.
final class ClockFace {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    /// From an hour on the reading leaves the words beside it too little room in a small window.
    private static final int HOUR_BEGINS = "59:59".length();

    /// In less, words stand one above the other.
    private static final double NARROWEST = 90;

    private static final Duration TICK = Duration.millis(250);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private final Presenting presenting;
    private final Label reading = new Label();
    private final Label pace = new Label();
    private final Label ends = new Label();
    private final VBox words = new VBox(pace, ends);
    private final FlowPane box = new FlowPane(reading, words);
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));

    ClockFace(Presenting presenting) {
        this.presenting = presenting;
        reading.getStyleClass().add("stage-clock");
        reading.setMinWidth(Region.USE_PREF_SIZE);
        pace.getStyleClass().add("stage-pace");
        ends.getStyleClass().add("soft");
        pace.setWrapText(true);
        ends.setWrapText(true);
        words.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().addAll("stage-panel", "stage-time");
        pace.managedProperty().bind(pace.textProperty().isNotEmpty());
        box.setMinWidth(0);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.widthProperty().subscribe(this::share);
        reading.widthProperty().subscribe(this::share);
        ticking.setCycleCount(Animation.INDEFINITE);
        presenting.time().clockProperty().subscribe(_ -> tick());
    }

    Node node() {
        return box;
    }

    void run(boolean on) {
        if (on) {
            tick();
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    private void tick() {
        Show show = presenting.showProperty().get();
        if (show == null) {
            return;
        }
        Clock clock = presenting.time().clockProperty().get();
        ZonedDateTime now = presenting.time().now();
        set(reading, Clock.text(clock.reading(now)));
        reading.pseudoClassStateChanged(LONG, reading.getText().length() > HOUR_BEGINS);
        set(pace, pace(show, clock));
        set(ends, ends(show, clock, now));
        boolean over = clock.reading(now).isNegative();
        reading.getStyleClass().removeAll("stage-over-time");
        if (over) {
            reading.getStyleClass().add("stage-over-time");
        }
    }

    /// The words stand beside the reading, or below it where that leaves them too little room.
    private void share() {
        double all = box.getWidth() - box.snappedLeftInset() - box.snappedRightInset();
        double rest = Math.floor(all - reading.getWidth() - box.getHgap());
        words.setPrefWidth(rest < NARROWEST ? all : rest);
    }

    /// Words that stay the same are not laid out again four times a second.
    private static void set(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }

    private String pace(Show show, Clock clock) {
        if (clock.begun() == null) {
            return StageMessage.CLOCK_WAITS.text();
        }
        if (clock.isPaused()) {
            return StageMessage.CLOCK_PAUSED.text();
        }
        if (show.minutes() == 0) {
            return "";
        }
        Pace now =
                Pace.of(
                        show,
                        presenting.partProperty().get(),
                        presenting.stepProperty().get(),
                        presenting.stepsProperty().get().size(),
                        presenting.time().elapsed());
        if (now.isOnTime()) {
            return StageMessage.PACE_ON_TIME.text();
        }
        return now.minutes() > 0
                ? StageMessage.PACE_LATE.text(now.minutes())
                : StageMessage.PACE_EARLY.text(-now.minutes());
    }

    private String ends(Show show, Clock clock, ZonedDateTime now) {
        String time = TIME.format(now);
        LocalTime end = end(show, clock, now);
        if (end == null) {
            return StageMessage.CLOCK_NOW.text(time);
        }
        return clock.reading(now).isNegative()
                ? StageMessage.CLOCK_ENDED.text(TIME.format(end), time)
                : StageMessage.CLOCK_ENDS.text(TIME.format(end), time);
    }

    private @Nullable LocalTime end(Show show, Clock clock, ZonedDateTime now) {
        if (clock.aim() instanceof Clock.Aim.Until(LocalTime at)) {
            return at;
        }
        int minutes = clock.aim() instanceof Clock.Aim.Down(int down) ? down : show.minutes();
        return minutes == 0
                ? null
                : now.plusMinutes(minutes)
                        .minus(clock.elapsed(now.toInstant()))
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES);
    }
}
