// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.carrel.page.Prose;
import org.carrel.reader.TrainerNotes;
import org.carrel.reader.TrainerNotes.Line;
import org.carrel.reader.TrainerNotes.Nearness;
import org.carrel.ui.ProseView;

import java.util.List;
import java.util.Locale;

/// The trainer's notes to what is shown. The only part of a show that knows of notes.
final class NotesView {
    private static final int NORMAL = 18;
    private static final int STEP = 2;
    private static final int SMALLEST = 12;
    private static final int LARGEST = 40;

    private final TrainerNotes notes;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private int size = NORMAL;
    private boolean hidden;

    NotesView(TrainerNotes notes) {
        this.notes = notes;
        lines.getStyleClass().add("stage-notes");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("stage-notes-scroll");
        scroll.setAccessibleText(StageMessage.NOTES.text());
        notes.linesProperty().subscribe(_ -> fill());
    }

    Node node() {
        return scroll;
    }

    /// Where others can see the window there are no notes in it.
    void hide(boolean seenByOthers) {
        if (seenByOthers != hidden) {
            hidden = seenByOthers;
            fill();
        }
    }

    void resize(int direction) {
        size = Math.clamp(size + direction * STEP, SMALLEST, LARGEST);
        fill();
    }

    private void fill() {
        lines.getChildren().clear();
        lines.setStyle("-fx-font-size: " + size);
        List<Line> now = hidden ? List.of() : notes.linesProperty().get();
        Nearness before = Nearness.STEP;
        for (Line line : now) {
            if (line.nearness() == Nearness.SECTION && before != Nearness.SECTION) {
                lines.getChildren().add(soft(StageMessage.NOTES_SECTION));
            }
            before = line.nearness();
            Node text = ProseView.of(Prose.of(line.text()));
            text.getStyleClass().add(line.nearness().name().toLowerCase(Locale.ROOT));
            lines.getChildren().add(text);
        }
        if (now.isEmpty()) {
            lines.getChildren()
                    .add(soft(hidden ? StageMessage.NOTES_HIDDEN : StageMessage.NOTES_NONE));
        }
        scroll.setVvalue(0);
    }

    private static Label soft(StageMessage words) {
        var label = new Label(words.text());
        label.setWrapText(true);
        label.getStyleClass().add("soft");
        return label;
    }
}
