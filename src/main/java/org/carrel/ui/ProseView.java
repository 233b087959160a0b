// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.carrel.page.Prose;

import java.util.Locale;

/// Shows what a person wrote; nothing in it can be pressed.
public final class ProseView {
    private static final double INDENT = 14;

    private ProseView() {}

    public static Node of(Prose prose) {
        var box = new VBox();
        box.getStyleClass().add("prose");
        prose.blocks().forEach(block -> box.getChildren().add(block(block)));
        return box;
    }

    private static Node block(Prose.Block block) {
        var words = new TextFlow();
        words.getStyleClass().add(block.kind().name().toLowerCase(Locale.ROOT));
        for (Prose.Span span : block.spans()) {
            words.getChildren().add(text(span));
            if (!span.address().isEmpty() && !span.address().equals(span.text())) {
                var address = new Text(" (" + span.address() + ")");
                address.getStyleClass().add("address");
                words.getChildren().add(address);
            }
        }
        var mark = new Label(block.mark());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var row = block.mark().isEmpty() ? new HBox(words) : new HBox(mark, words);
        row.getStyleClass().add("block");
        if (block.quoted()) {
            row.getStyleClass().add("quoted");
        }
        int indent = block.mark().isEmpty() ? block.depth() : block.depth() - 1;
        VBox.setMargin(row, new Insets(0, 0, 0, indent * INDENT));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return row;
    }

    private static Text text(Prose.Span span) {
        var text = new Text(span.text());
        if (span.bold()) {
            text.getStyleClass().add("bold");
        }
        if (span.italic()) {
            text.getStyleClass().add("italic");
        }
        if (span.code()) {
            text.getStyleClass().add("code");
        }
        if (!span.address().isEmpty()) {
            text.getStyleClass().add("linked");
        }
        return text;
    }
}
