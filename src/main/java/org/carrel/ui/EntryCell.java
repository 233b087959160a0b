// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.reader.Tally;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows a row of the contents; the section being read is marked and said to be.
final class EntryCell extends TreeCell<Entry> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ObservableValue<@Nullable Section> reading;
    private final ObservableValue<Tally> tally;
    private final FontIcon done = new FontIcon(Feather.CHECK);
    private final FontIcon pen = new FontIcon(Feather.EDIT_3);
    private final Label words = new Label();
    private final Label held = new Label();
    private final HBox row = new HBox(words);
    private String style = "";

    /// @param tally what the sections hold, and which are done
    EntryCell(ObservableValue<@Nullable Section> reading, ObservableValue<Tally> tally) {
        this.reading = reading;
        this.tally = tally;
        row.getStyleClass().add("row");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        held.setMinWidth(Region.USE_PREF_SIZE);
        held.getStyleClass().add("held");
        done.getStyleClass().add("done");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tally.when(sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(_ -> mark());
        reading.when(sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(_ -> mark());
        Tip.on(this, () -> getItem() == null ? null : inFull(getItem()));
        setPrefWidth(0); // as wide as the pane: long words end in an ellipsis and a tooltip
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setText(null);
            setGraphic(null);
            style("");
        } else {
            setText(entry.text());
            words.setText(entry.text());
            setGraphic(row);
            style(style(entry));
        }
        mark();
    }

    /// As wide as the cell: what a section holds stands at its end.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        row.resize(getWidth() - row.getLayoutX() - snappedRightInset(), row.getHeight());
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
        if (entry == null) {
            setAccessibleText(null);
            return;
        }
        Tally now = tally.getValue();
        boolean isDone = entry instanceof Entry.OfSection(Section at) && now.isDone(at);
        held.setText(sign(entry, now));
        lay(isDone, !held.getText().isEmpty());
        held.setGraphic(entry instanceof Entry.OfSection && !held.getText().isEmpty() ? pen : null);
        String spoken =
                Stream.of(
                                current ? Message.CURRENT_SECTION.text(entry.text()) : entry.text(),
                                isDone ? NoteMessage.SECTION_DONE.text() : "",
                                told(entry, now))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        setAccessibleText(spoken);
    }

    /// Most rows hold nothing, and each node more takes its time at the start.
    private void lay(boolean isDone, boolean holds) {
        List<Node> parts =
                Stream.of(isDone ? done : null, words, holds ? held : null)
                        .filter(Objects::nonNull)
                        .toList();
        if (!row.getChildren().equals(parts)) {
            row.getChildren().setAll(parts);
        }
    }

    /// How much there is, in the fewest letters; empty for nothing.
    private static String sign(Entry entry, Tally now) {
        return switch (entry) {
            case Entry.OfSection(Section section) ->
                    now.held(section) == 0 ? "" : String.valueOf(now.held(section));
            case Entry.OfModule(Module module) ->
                    now.done(module) == 0
                            ? ""
                            : NoteMessage.MODULE_DONE.text(
                                    now.done(module), Tally.sections(module));
            case Entry.Group _ -> "";
        };
    }

    /// The same for whoever hears it, or points at it.
    private static String told(Entry entry, Tally now) {
        return switch (entry) {
            case Entry.OfSection(Section section) ->
                    now.held(section) == 0 ? "" : NoteMessage.HOLDS.text(now.held(section));
            case Entry.OfModule(Module module) ->
                    now.done(module) == 0
                            ? ""
                            : NoteMessage.MODULE_DONE_TOLD.text(
                                    now.done(module), Tally.sections(module));
            case Entry.Group _ -> "";
        };
    }

    private static String style(Entry entry) {
        return switch (entry) {
            case Entry.OfModule _ -> "module";
            case Entry.OfSection _ -> "section";
            case Entry.Group _ -> "group";
        };
    }

    private static String inFull(Entry entry) {
        return switch (entry) {
            case Entry.OfModule module -> module.text();
            case Entry.OfSection(Section section) -> section.title();
            case Entry.Group group -> group.why().text();
        };
    }
}
