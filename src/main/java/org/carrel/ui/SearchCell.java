// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.carrel.course.HarmlessText;
import org.carrel.page.Hit;
import org.carrel.reader.SearchRow;
import org.carrel.search.Excerpt;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// A row of what was found: a heading; a section with some of its text, the words marked; or a note.
final class SearchCell extends WrappedCell<SearchRow> {
    /// @param open what a click does
    SearchCell(Consumer<SearchRow> open) {
        super("search-cell");
        setOnMouseClicked(
                click -> {
                    SearchRow row = getItem();
                    if (row != null && click.getButton() == MouseButton.PRIMARY) {
                        open.accept(row);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(graphic(row));
            setAccessibleText(spoken(row));
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static Node graphic(SearchRow row) {
        return switch (row) {
            case SearchRow.Heading heading -> label(words(heading), "group-heading");
            case SearchRow.Place place -> place(place);
            case SearchRow.Note(var card) -> {
                VBox box = NoteCard.of(card);
                box.setMouseTransparent(true);
                yield box;
            }
        };
    }

    /// All of a row for whoever hears it.
    static String spoken(SearchRow row) {
        return switch (row) {
            case SearchRow.Heading heading -> words(heading);
            case SearchRow.Place place ->
                    SearchMessage.ROW.text(
                            title(place),
                            under(place),
                            SearchMessage.HITS.text(place.excerpt().hits().size()),
                            place.excerpt().text());
            case SearchRow.Note(var card) -> NoteCard.spoken(card);
        };
    }

    private static String words(SearchRow.Heading heading) {
        var module = heading.module();
        return module == null
                ? SearchMessage.HEADING_NOTES.text(heading.count())
                : SearchMessage.HEADING.text(module.title(), heading.count());
    }

    private static Node place(SearchRow.Place place) {
        Label title = label(title(place), "found-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title);
        int hits = place.excerpt().hits().size();
        if (hits > 1) {
            Label count = label(String.valueOf(hits), "found-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(count);
        }
        head.getStyleClass().add("found-head");
        var box = new VBox(head, label(under(place), "found-module"), excerpt(place.excerpt()));
        box.getStyleClass().add("found-place");
        return box;
    }

    /// Of a part its own title first.
    private static String title(SearchRow.Place place) {
        String own = place.excerpt().title();
        return own.isEmpty() ? place.section().label() : own;
    }

    private static String under(SearchRow.Place place) {
        String module = place.module().title();
        return place.excerpt().title().isEmpty()
                ? module
                : Message.QUICK_OPEN_ROW.text(place.section().label(), module);
    }

    private static Node excerpt(Excerpt excerpt) {
        var flow = new TextFlow();
        flow.getStyleClass().add("excerpt");
        int at = 0;
        if (excerpt.within().before()) {
            flow.getChildren().add(text("\u2026\u2009"));
        }
        for (Hit mark : excerpt.marks()) {
            flow.getChildren().add(text(excerpt.text().substring(at, mark.start())));
            Label marked = label(excerpt.text().substring(mark.start(), mark.end()), "marked");
            marked.setWrapText(false);
            flow.getChildren().add(marked);
            at = mark.end();
        }
        flow.getChildren().add(text(excerpt.text().substring(at)));
        if (excerpt.within().after()) {
            flow.getChildren().add(text("\u2009\u2026"));
        }
        return flow;
    }

    private static Text text(String words) {
        var text = new Text(HarmlessText.of(words));
        text.getStyleClass().add("excerpt-text");
        return text;
    }

    private static Label label(String words, String style) {
        var label = new Label(HarmlessText.of(words));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /// Whether it can be gone to.
    static boolean leads(SearchRow row) {
        return !(row instanceof SearchRow.Heading);
    }

    /// The first row from there on, in that direction, that can be gone to; -1 where there is none.
    static int next(List<SearchRow> rows, int from, int step) {
        for (int at = from; at >= 0 && at < rows.size(); at += step) {
            if (leads(rows.get(at))) {
                return at;
            }
        }
        return -1;
    }
}
