// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Show;
import org.carrel.workshop.Veil;

/// What lies before the trainer: what the room sees and what comes next, notes, time, agenda, and the keys.
final class TrainerDesk {
    private static final double LEFT = 66;
    private static final double UPPER = 60;

    private final Presenting presenting;
    private final StageView current;
    private final AgendaPane agenda;
    private final Label notesTitle = new Label();
    private final Label state = new Label();
    private final Label audience = new Label();
    private final GridPane grid = new GridPane();
    private final VBox box;
    private final VBox notesPanel;
    private final Pulses later = new Pulses(Pulses.TO_PAINT, this::show);
    private String place = "";

    TrainerDesk(
            Presenting presenting,
            StageView current,
            Node spot,
            NextStep next,
            NotesView notes,
            ClockFace clock) {
        this.presenting = presenting;
        this.current = current;
        agenda = new AgendaPane(presenting);
        box = new VBox(grid, foot());
        notesTitle.getStyleClass().add("soft");
        notesPanel = new VBox(notesTitle, notes.node());
        notesPanel.getStyleClass().add("stage-panel");
        VBox.setVgrow(notes.node(), Priority.ALWAYS);
        state.getStyleClass().add("stage-state");
        state.setVisible(false);
        var picture = new StackPane(current.node(), spot, state);
        picture.getStyleClass().add("stage-current");
        StackPane.setAlignment(state, Pos.TOP_RIGHT);
        var side = new VBox(clock.node(), next.node());
        side.getStyleClass().add("stage-side");
        VBox.setVgrow(next.node(), Priority.ALWAYS);
        box.getStyleClass().add("stage-desk");
        grid.getStyleClass().add("stage-grid");
        grid.setMinHeight(0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.getColumnConstraints().setAll(share(LEFT), share(100 - LEFT));
        grid.getRowConstraints().setAll(row(UPPER), row(100 - UPPER));
        grid.add(picture, 0, 0);
        grid.add(side, 1, 0);
        presenting.showProperty().subscribe(_ -> arrange());
        presenting.aheadProperty().subscribe(_ -> later.start());
        presenting.stepsProperty().subscribe(_ -> words());
        presenting.stepProperty().subscribe(_ -> words());
        presenting.veilProperty().subscribe(_ -> words());
        presenting.frozenProperty().subscribe(_ -> words());
        presenting.rehearsedProperty().subscribe(_ -> words());
    }

    Node node() {
        return box;
    }

    /// Where the room's window is, in words.
    void setPlace(String words) {
        place = words;
        words();
    }

    /// After what the room sees: that goes first.
    private void show() {
        current.show(presenting.aheadProperty().get());
    }

    /// One section alone leaves the place of the agenda to the notes.
    private void arrange() {
        Show show = presenting.showProperty().get();
        boolean several = show != null && show.parts().size() > 1;
        grid.getChildren().removeAll(notesPanel, agenda.node());
        grid.add(notesPanel, 0, 1, several ? 1 : 2, 1);
        if (several) {
            grid.add(agenda.node(), 1, 1);
        }
    }

    private void words() {
        int steps = presenting.stepsProperty().get().size();
        notesTitle.setText(
                steps == 0
                        ? StageMessage.NOTES.text()
                        : StageMessage.NOTES_AT.text(presenting.stepProperty().get() + 1, steps));
        Veil veil = presenting.veilProperty().get();
        StageMessage now =
                switch (veil) {
                    case BLACK -> StageMessage.STATE_BLACK;
                    case WHITE -> StageMessage.STATE_WHITE;
                    case NONE ->
                            presenting.frozenProperty().get()
                                    ? StageMessage.STATE_FROZEN
                                    : StageMessage.STATE_LIVE;
                };
        state.setText(now.text());
        state.setVisible(now != StageMessage.STATE_LIVE);
        audience.setText(place.isEmpty() ? now.text() : place + " \u00b7 " + now.text());
    }

    /// As tall as its keys need in the width that there is: other boxes measure a row of keys in a width of its own.
    private Node foot() {
        var keys = new FlowPane();
        keys.getStyleClass().add("stage-foot-keys");
        for (StageKey key : StageKey.RECALLED) {
            var name = new Label(key.firstKey());
            name.getStyleClass().add("key");
            var line = new HBox(name, new Label(key.words()));
            line.getStyleClass().add("stage-foot-key");
            if (key == StageKey.SWAP) { // which does nothing on one screen
                line.visibleProperty().bind(presenting.rehearsedProperty().not());
                line.managedProperty().bind(line.visibleProperty());
            }
            keys.getChildren().add(line);
        }
        audience.getStyleClass().add("stage-whereabouts");
        audience.setMinWidth(Region.USE_PREF_SIZE);
        BorderPane.setAlignment(audience, Pos.CENTER);
        var foot = new BorderPane(keys);
        foot.setRight(audience);
        foot.getStyleClass().add("stage-foot"); // which has no padding: it would forget that
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static RowConstraints row(double weight) {
        var row = new RowConstraints(0, weight * 10, Double.MAX_VALUE);
        row.setVgrow(Priority.ALWAYS);
        return row;
    }
}
