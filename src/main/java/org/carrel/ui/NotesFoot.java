// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.carrel.reader.Kept;
import org.carrel.reader.Notes;

/// Says whether the notes are kept, and where.
final class NotesFoot {
    private final Label state = new Label();
    private final Label advice = new Label();
    private final Label place = new Label();
    private final VBox box = new VBox(state, advice, place);

    NotesFoot(Notes notes) {
        box.getStyleClass().add("kept");
        state.getStyleClass().add("state");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        box.setMinHeight(Region.USE_PREF_SIZE);
        Tip.on(place, place::getText);
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Spoken.announce(state);
        for (Label label : new Label[] {advice, place}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        notes.keptProperty().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private void show(Kept kept) {
        state.setText(NoteWords.kept(kept));
        advice.setText(NoteWords.advice(kept));
        advice.setVisible(!advice.getText().isEmpty());
        place.setText(NoteWords.place(kept));
        place.setVisible(!place.getText().isEmpty());
        boolean trouble = kept instanceof Kept.Waiting || kept instanceof Kept.ReadOnly;
        box.getStyleClass().removeAll("trouble", "guest");
        if (trouble) {
            box.getStyleClass().add("trouble");
        } else if (kept instanceof Kept.Guest) {
            box.getStyleClass().add("guest");
        }
    }
}
