// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.carrel.reader.Growth;
import org.carrel.reader.NoteRow;
import org.carrel.reader.Reader;
import org.carrel.reader.Results;
import org.carrel.reader.SearchRow;
import org.carrel.reader.Searching;
import org.carrel.reader.Sought;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// Looks for words in all of the course, in the place of its contents: what was found stands beside the page, and stays
/// while one goes through it. The box has the focus; its arrows choose what was found, Enter goes there.
final class SearchPane {
    /// About two pulses: letters typed faster than that are looked for together.
    private static final Duration TYPED = Duration.millis(34);

    /// A selection longer than that was hardly made to be looked for.
    private static final int LONGEST = 120;

    private static final int PAGE = 5;

    private final Searching searching;
    private final PageView page;
    private final Consumer<NoteRow.Card> toNote;
    private final SearchFilters filters;
    private final TextField field = new TextField();
    private final Label count = label("count");
    private final Label growing = label("growing");
    private final Label filtered = label("filtered");
    private final Button clear = new Button(SearchMessage.CLEAR.text());
    private final HBox filterLine = new HBox(filtered, clear);
    private final Hyperlink instead = new Hyperlink();
    private final Label nothing = label("nothing");
    private final ListView<SearchRow> list = new ListView<>();
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final VBox box;

    /// @param toNote goes to a note
    SearchPane(Reader reader, PageView page, Consumer<NoteRow.Card> toNote) {
        this.searching = reader.searching();
        this.page = page;
        this.toNote = toNote;
        this.filters = new SearchFilters(reader);
        field.setPromptText(SearchMessage.PROMPT.text());
        field.setAccessibleText(SearchMessage.PROMPT.text());
        field.textProperty().subscribe((_, _) -> typed.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        typed.setOnFinished(_ -> look());
        clear.getStyleClass().add("small");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> searching.look(SearchPane::everywhere));
        filtered.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(filtered, Priority.ALWAYS);
        filterLine.getStyleClass().add("filters");
        instead.setWrapText(true);
        list.setFocusTraversable(false);
        list.setAccessibleText(SearchMessage.RESULTS.text());
        list.setCellFactory(_ -> new SearchCell(this::open));
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        var results = new StackPane(list, nothing);
        StackPane.setAlignment(nothing, javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(results, Priority.ALWAYS);
        box = new VBox(head(), searchLine(), filterLine, count, instead, growing, results);
        box.getStyleClass().add("search");
        box.setVisible(false);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::boxKey);
        for (Region part : List.of(filterLine, count, instead, growing, nothing)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        searching.soughtProperty().subscribe(this::show);
        searching.resultsProperty().subscribe(this::show);
        searching.growingProperty().subscribe(this::show);
        searching.currentProperty().subscribe(this::choose);
        reader.courseProperty().subscribe((_, _) -> close());
    }

    private HBox head() {
        Label title = label("pane-title");
        title.setText(SearchMessage.TITLE.text());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().add("tool");
        close.setAccessibleText(SearchMessage.CLOSE.text());
        Tip.on(close, SearchMessage.CLOSE.text());
        close.setOnAction(_ -> leave());
        var head = new HBox(title, close);
        head.getStyleClass().add("top");
        return head;
    }

    private HBox searchLine() {
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(field, filters.button());
        line.getStyleClass().add("searching");
        return line;
    }

    private static Label label(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Sought everywhere(Sought now) {
        return now.in(null).inModule(null);
    }

    Region node() {
        return box;
    }

    TextField first() {
        return field;
    }

    /// Comes in the place of the contents. What is selected in the page is looked for, else what was looked for last.
    void open() {
        box.setVisible(true);
        String selected = page.selection().text().strip();
        if (!field.isFocused() && !selected.isEmpty() && selected.length() <= LONGEST) {
            field.setText(selected.replaceAll("\\s+", " "));
        }
        field.requestFocus();
        field.selectAll();
    }

    /// Gives its place back to the contents.
    void close() {
        box.setVisible(false);
    }

    private void leave() {
        close();
        page.node().requestFocus();
    }

    private void look() {
        typed.stop();
        searching.look(now -> now.withWords(field.getText()));
    }

    private void fieldKey(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, KP_DOWN -> move(key, 1, 1);
            case UP, KP_UP -> move(key, -1, 1);
            case PAGE_DOWN -> move(key, 1, PAGE);
            case PAGE_UP -> move(key, -1, PAGE);
            case ENTER -> {
                key.consume();
                look();
                open(list.getSelectionModel().getSelectedItem());
            }
            default -> {}
        }
    }

    private void boxKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filters.button().isShowing()) {
            key.consume();
            leave();
        }
    }

    private void move(KeyEvent key, int step, int times) {
        if (key.isShortcutDown()) {
            return;
        }
        key.consume();
        for (int i = 0; i < times; i++) {
            int at = list.getSelectionModel().getSelectedIndex();
            int to = SearchCell.next(list.getItems(), at + step, step);
            if (to < 0) {
                break;
            }
            list.getSelectionModel().select(to);
        }
        reveal();
    }

    /// The row before stays to be seen, with its heading.
    private void reveal() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
    }

    private void open(@Nullable SearchRow row) {
        switch (row) {
            case SearchRow.Place place -> {
                searching.open(place);
                page.node().requestFocus();
            }
            case SearchRow.Note(var card) -> {
                toNote.accept(card);
                page.node().requestFocus();
            }
            case SearchRow.Heading _ -> {}
            case null -> {}
        }
    }

    private void show(Sought now) {
        if (!field.getText().equals(now.words())
                && typed.getStatus() != PauseTransition.Status.RUNNING) {
            field.setText(now.words());
            typed.stop();
        }
        String words = filters.words(now);
        filtered.setText(words);
        filterLine.setVisible(!words.isEmpty());
    }

    private void show(Results results) {
        SearchRow before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(results.rows());
        int same = before == null ? -1 : results.rows().indexOf(before);
        list.getSelectionModel().select(same >= 0 ? same : SearchCell.next(results.rows(), 0, 1));
        if (same < 0) {
            list.scrollTo(0);
        }
        String words = SearchWords.count(results);
        count.setText(words);
        count.setVisible(!words.isEmpty());
        instead.setVisible(results.instead().isPresent());
        results.instead()
                .ifPresent(
                        other -> {
                            instead.setText(SearchMessage.INSTEAD.text(other));
                            instead.setOnAction(_ -> searching.look(now -> now.withWords(other)));
                        });
        showNothing();
        String said = words.isEmpty() ? nothing.getText() : words;
        field.setAccessibleHelp(said);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void show(@Nullable Growth growth) {
        growing.setText(SearchWords.growth(growth));
        growing.setVisible(growth != null);
        showNothing();
    }

    private void showNothing() {
        String words =
                SearchWords.nothing(
                        searching.resultsProperty().get(),
                        searching.growingProperty().get() != null);
        nothing.setText(words);
        nothing.setVisible(!words.isEmpty());
        list.setVisible(words.isEmpty());
    }

    /// The place that the person went to, in whatever way.
    private void choose(SearchRow.@Nullable Place place) {
        int at = place == null ? -1 : list.getItems().indexOf(place);
        if (at >= 0 && at != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(at);
            reveal();
        }
    }

    private void tell(@Nullable SearchRow chosen) {
        if (chosen != null && field.isFocused()) {
            field.setAccessibleHelp(SearchCell.spoken(chosen));
            field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }
}
