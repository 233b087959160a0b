// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.carrel.page.Hit;
import org.carrel.reader.Finding;
import org.carrel.reader.Found;
import org.carrel.reader.Reader;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// The strip above the page in which words are looked for.
final class FindBar {
    /// About two pulses: letters typed faster than that are looked for together.
    private static final Duration TYPED = Duration.millis(34);

    /// A selection longer than that was hardly made to be looked for.
    private static final int LONGEST = 120;

    private final Finding finding;
    private final PageView page;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final HBox bar;

    FindBar(Reader reader, Commands commands, PageView page) {
        this.finding = reader.finding();
        this.page = page;
        field.setPromptText(Message.FIND_PROMPT.text());
        field.setAccessibleText(Message.FIND_PROMPT.text());
        count.setMinWidth(Region.USE_PREF_SIZE); // the field gives way first
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        BooleanBinding shown = reader.navigation().shownProperty().isNotNull();
        commands.add(Message.FIND, shown, this::open);
        Command next = commands.add(Message.FIND_NEXT, shown, this::next);
        Command previous = commands.add(Message.FIND_PREVIOUS, shown, this::previous);
        bar =
                new HBox(
                        field,
                        previous.button(Feather.CHEVRON_UP),
                        next.button(Feather.CHEVRON_DOWN),
                        count,
                        close());
        bar.getStyleClass().add("find");
        bar.visibleProperty().bind(finding.goingOnProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        typed.setOnFinished(_ -> finding.look(field.getText()));
        field.textProperty().subscribe((_, _) -> typed.playFromStart());
        field.setOnAction(_ -> next());
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::barKey);
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pageKey);
        finding.foundProperty().subscribe(this::found);
    }

    /// The bar, and below it what it belongs to.
    Node above(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return FirstSeen.in(new VBox(), bar, node);
    }

    /// Takes what is selected in the page as the words to look for, else those of the last time.
    private void open() {
        String selected = field.isFocused() ? "" : page.selection().text().strip();
        if (!selected.isEmpty() && selected.length() <= LONGEST) {
            write(selected.replaceAll("\\s+", " "));
            finding.look(field.getText(), page.selection().start());
        } else {
            begin();
        }
        field.requestFocus();
        field.selectAll();
    }

    /// Goes on to the next hit, wherever the focus is; asks for words where there are none.
    private void next() {
        go(finding::next);
    }

    private void previous() {
        go(finding::previous);
    }

    private void go(Runnable way) {
        lookNow();
        begin();
        if (finding.words().isBlank()) {
            field.requestFocus();
        } else {
            way.run();
        }
    }

    private void begin() {
        if (!finding.goingOnProperty().get()) {
            write(finding.words());
            finding.begin();
        }
    }

    private void write(String words) {
        field.setText(words);
        typed.stop();
    }

    /// Whoever types and goes on at once does not wait for a pulse.
    private void lookNow() {
        if (typed.getStatus() == PauseTransition.Status.RUNNING) {
            typed.stop();
            finding.look(field.getText());
        }
    }

    private void end() {
        typed.stop();
        Optional<Hit> hit =
                Optional.ofNullable(finding.foundProperty().get()).flatMap(Found::current);
        finding.end();
        page.node().requestFocus();
        hit.ifPresent(page.selection()::select);
    }

    private void barKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            end();
        } else if (key.getCode() == KeyCode.ENTER && key.isShiftDown() && field.isFocused()) {
            key.consume();
            previous();
        }
    }

    /// What is up over the page has had the key before.
    private void pageKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && bar.isVisible() && !key.isConsumed()) {
            key.consume();
            end();
        }
    }

    private Button close() {
        var button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().add("tool");
        button.setAccessibleText(Message.FIND_CLOSE.text());
        Tip.on(button, Message.FIND_CLOSE.text());
        button.setOnAction(_ -> end());
        return button;
    }

    private void found(@Nullable Found now) {
        page.mark(now);
        if (now != null && !field.isFocused() && !field.getText().equals(finding.words())) {
            write(finding.words());
        }
        String words = now == null ? "" : words(now);
        count.setText(words);
        field.setAccessibleHelp(words);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static String words(Found now) {
        int all = now.hits().size();
        if (all == 0) {
            return Message.FIND_NONE.text();
        }
        if (now.current().isEmpty()) {
            return Message.FIND_PLACES.text(all);
        }
        Message words =
                switch (now.round()) {
                    case NO -> Message.FIND_AT;
                    case FROM_THE_START -> Message.FIND_FROM_THE_START;
                    case FROM_THE_END -> Message.FIND_FROM_THE_END;
                };
        return words.text(now.number(), all);
    }
}
