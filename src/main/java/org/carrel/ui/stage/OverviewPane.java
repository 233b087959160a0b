// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;

import java.util.List;

/// All parts of the show and the steps of the one that is on, to choose from.
final class OverviewPane implements Over {
    private static final int SCREEN = 8;

    /// @param step -1 for the part itself
    record Row(int part, int step, Part of, String box, String text, boolean heading) {}

    private final Presenting presenting;
    private final ListView<Row> list = new ListView<>();
    private final VBox box = new VBox();

    OverviewPane(Presenting presenting, Show show) {
        this.presenting = presenting;
        var title = new Label(StageMessage.OVERVIEW_TITLE.text());
        title.getStyleClass().add("stage-over-title");
        list.setCellFactory(_ -> new OverviewCell(this::go));
        list.setFocusTraversable(false);
        list.setFixedCellSize(OverviewCell.HEIGHT);
        list.setAccessibleText(StageMessage.OVERVIEW_TITLE.text());
        fill(show);
        list.setPrefHeight(list.getItems().size() * OverviewCell.HEIGHT + 2);
        box.getChildren().setAll(title, list);
        box.getStyleClass().addAll("stage-over", "stage-overview");
        box.setMaxWidth(760);
        box.setMaxHeight(list.getPrefHeight() + 80);
    }

    private void fill(Show show) {
        int on = presenting.partProperty().get();
        List<Step> steps = presenting.stepsProperty().get();
        for (int part = 0; part < show.parts().size(); part++) {
            Part of = show.parts().get(part);
            list.getItems().add(new Row(part, -1, of, "", of.title(), true));
            if (part == on) {
                for (int step = 0; step < steps.size(); step++) {
                    Step one = steps.get(step);
                    list.getItems()
                            .add(new Row(part, step, of, one.box(), one.text(), one.isHeading()));
                }
            }
        }
        int at = steps.isEmpty() ? on : on + 1 + presenting.stepProperty().get();
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - SCREEN / 2));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, KP_DOWN -> move(1);
            case UP, KP_UP -> move(-1);
            case PAGE_DOWN -> move(SCREEN);
            case PAGE_UP -> move(-SCREEN);
            case HOME -> move(-list.getItems().size());
            case END -> move(list.getItems().size());
            case ENTER, SPACE -> {
                go(list.getSelectionModel().getSelectedItem());
                return true;
            }
            case O, ESCAPE -> {
                return true;
            }
            default -> {}
        }
        return false;
    }

    private void move(int rows) {
        int at = list.getSelectionModel().getSelectedIndex();
        int to = Math.clamp((long) at + rows, 0, list.getItems().size() - 1);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - SCREEN / 2));
    }

    private void go(Row row) {
        if (row.part() != presenting.partProperty().get()) {
            presenting.goToPart(row.part());
        } else {
            presenting.go(Math.max(0, row.step()));
        }
    }
}
