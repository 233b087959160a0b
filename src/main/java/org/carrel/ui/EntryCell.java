// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;

import org.carrel.course.Section;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Shows a row of the contents; the section being read is marked and said to be.
final class EntryCell extends TreeCell<Entry> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ObservableValue<@Nullable Section> reading;
    private final Tooltip tooltip = new Tooltip();
    private String style = "";

    EntryCell(ObservableValue<@Nullable Section> reading) {
        this.reading = reading;
        reading.when(sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(_ -> mark());
        setPrefWidth(0); // as wide as the pane: long words end in an ellipsis and a tooltip
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setText(null);
            setTooltip(null);
            style("");
        } else {
            setText(entry.text());
            tooltip.setText(tooltip(entry));
            setTooltip(tooltip);
            style(style(entry));
        }
        mark();
    }

    /// Only where it is another: each change has the whole row styled anew.
    private void style(String next) {
        if (!next.equals(style)) {
            getStyleClass().remove(style);
            if (!next.isEmpty()) {
                getStyleClass().add(next);
            }
            style = next;
        }
    }

    private void mark() {
        Entry entry = getItem();
        boolean current =
                entry instanceof Entry.OfSection(Section section)
                        && section.equals(reading.getValue());
        pseudoClassStateChanged(CURRENT, current);
        setAccessibleText(
                current && entry != null ? Message.CURRENT_SECTION.text(entry.text()) : getText());
    }

    private static String style(Entry entry) {
        return switch (entry) {
            case Entry.OfModule _ -> "module";
            case Entry.OfSection _ -> "section";
            case Entry.Group _ -> "group";
        };
    }

    private static String tooltip(Entry entry) {
        return switch (entry) {
            case Entry.OfModule module -> module.text();
            case Entry.OfSection(Section section) -> section.title();
            case Entry.Group group -> group.why().text();
        };
    }
}
