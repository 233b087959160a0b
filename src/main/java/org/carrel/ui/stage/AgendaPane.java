// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.reader.Presenting;
import org.carrel.workshop.Part;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// The parts of a show with the times they were planned for; the one that is on stands out.
final class AgendaPane {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);

    private final Presenting presenting;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Label title = new Label();
    private final VBox box = new VBox(title, scroll);

    AgendaPane(Presenting presenting) {
        this.presenting = presenting;
        title.getStyleClass().add("soft");
        rows.getStyleClass().add("stage-agenda");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("stage-notes-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getStyleClass().add("stage-panel");
        presenting.showProperty().subscribe(_ -> fill());
        presenting.partProperty().subscribe(_ -> fill());
        presenting.time().clockProperty().subscribe(_ -> fill());
    }

    Region node() {
        return box;
    }

    private void fill() {
        Show show = presenting.showProperty().get();
        rows.getChildren().clear();
        if (show == null) {
            return;
        }
        title.setText(StageMessage.AGENDA.text(show.name()));
        Instant begun = presenting.time().clockProperty().get().begun();
        ZonedDateTime at = begun == null ? null : begun.atZone(presenting.time().now().getZone());
        for (int i = 0; i < show.parts().size(); i++) {
            Part part = show.parts().get(i);
            Node row = row(part, at);
            if (i == presenting.partProperty().get()) {
                row.getStyleClass().add("on");
                row.setAccessibleHelp(StageMessage.AGENDA_ON.text());
            }
            rows.getChildren().add(row);
            at = at == null ? null : at.plusMinutes(part.minutes());
        }
        scroll.setVvalue(
                show.parts().size() < 2
                        ? 0
                        : presenting.partProperty().get() / (show.parts().size() - 1.0));
    }

    private static HBox row(Part part, @Nullable ZonedDateTime at) {
        var time = new Label(at == null ? "" : TIME.format(at));
        time.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(part.title());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var minutes =
                new Label(part.minutes() == 0 ? "" : StageMessage.MINUTES.text(part.minutes()));
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        minutes.getStyleClass().add("soft");
        var row = new HBox(time, name, minutes);
        row.getStyleClass().add("row");
        return row;
    }
}
