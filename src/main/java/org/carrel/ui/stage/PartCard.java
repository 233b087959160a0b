// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.carrel.ui.Named;
import org.carrel.workshop.Part;
import org.jspecify.annotations.Nullable;

/// What the room sees of a part that has no page: what it is, and how long.
final class PartCard {
    private static final double TITLE = 60;
    private static final double LINE = 30;

    private final Label kind = new Label();
    private final Label title = new Label();
    private final Label minutes = new Label();
    private final VBox box = new VBox(kind, title, minutes);

    PartCard() {
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("stage-card");
        kind.getStyleClass().add("stage-card-kind");
        title.getStyleClass().add("stage-card-title");
        minutes.getStyleClass().add("stage-card-kind");
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        title.setAlignment(Pos.CENTER);
        title.setMinHeight(Region.USE_PREF_SIZE);
    }

    Region node() {
        return box;
    }

    /// @param factor against a screen of 720 lines
    void scale(double factor) {
        kind.setStyle("-fx-font-size: " + LINE * factor);
        minutes.setStyle(kind.getStyle());
        title.setStyle("-fx-font-size: " + TITLE * factor);
        title.setMaxWidth(1000 * factor);
        box.setSpacing(24 * factor);
    }

    /// @param part null for none
    void show(@Nullable Part part) {
        boolean activity = part != null && part.kind() != Part.Kind.SECTION;
        String name = part == null ? "" : part.title();
        String what = part == null ? "" : new Named("part", part.kind()).text();
        kind.setText(what.equals(name) ? "" : what);
        title.setText(name);
        minutes.setText(
                part != null && activity && part.minutes() > 0
                        ? StageMessage.MINUTES.text(part.minutes())
                        : "");
    }
}
