// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.carrel.notebook.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Where a person writes a note: its words and its tags. What is typed is told when the hands rest, and at once when
/// the person turns to something else.
final class NoteEditor {
    /// The words and the tags as they stand.
    record Written(String text, List<String> tags) {
        static final Written NOTHING = new Written("", List.of());

        boolean isNothing() {
            return text.isBlank() && tags.isEmpty();
        }
    }

    private static final Duration REST = Duration.millis(400);
    private static final int ROWS = 4;

    private final TextArea text = new TextArea();
    private final TextField tags = new TextField();
    private final VBox box = new VBox();
    private final PauseTransition typed = new PauseTransition(REST);
    private Consumer<Written> write = _ -> {};
    private Runnable ended = () -> {};
    private boolean writing;
    private boolean hadFocus;
    private boolean wanted;

    NoteEditor() {
        box.focusWithinProperty().subscribe(within -> hadFocus |= within);
        text.sceneProperty().subscribe(this::arrive);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setMinHeight(Region.USE_PREF_SIZE);
        tags.setPromptText(NoteMessage.EDIT_TAGS.text());
        tags.setAccessibleText(NoteMessage.EDIT_TAGS.text());
        var end = new Button(NoteMessage.EDIT_END.text());
        end.getStyleClass().add("small");
        end.setOnAction(_ -> end());
        end.setMinWidth(Region.USE_PREF_SIZE);
        var help = new Label(NoteMessage.EDIT_HELP.text());
        help.getStyleClass().add("soft");
        help.setWrapText(true);
        HBox.setHgrow(help, Priority.ALWAYS);
        help.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(help, end);
        foot.getStyleClass().add("foot");
        box.getChildren().addAll(text, tags, foot);
        box.getStyleClass().add("note-editor");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        typed.setOnFinished(_ -> tell());
        text.textProperty().subscribe((_, _) -> changed());
        tags.textProperty().subscribe((_, _) -> changed());
    }

    Node node() {
        return box;
    }

    boolean isOpen() {
        return writing;
    }

    /// @param write takes the words and the tags as they stand
    /// @param ended runs once, when the person has turned to something else
    void open(@Nullable Kind kind, Written begun, Consumer<Written> write, Runnable ended) {
        end();
        show(begun);
        text.end();
        String prompt =
                kind == Kind.BOOKMARK
                        ? NoteMessage.EDIT_LABEL.text()
                        : NoteMessage.EDIT_TEXT.text();
        text.setPromptText(prompt);
        text.setAccessibleText(prompt);
        typed.stop();
        hadFocus = false;
        this.write = write;
        this.ended = ended;
        writing = true;
    }

    /// Puts other words in the place of those that stand there; the caret stays where it is, as far as it can.
    void show(Written other) {
        int caret = text.getCaretPosition();
        text.setText(other.text());
        text.positionCaret(Math.min(caret, other.text().length()));
        tags.setText(String.join(", ", other.tags()));
        typed.stop();
    }

    /// Without blanks at the end, which still get their words.
    Written written() {
        return new Written(text.getText().stripTrailing(), tagsIn(tags.getText()));
    }

    /// Whether the person was in it since it was opened.
    boolean hadFocus() {
        return hadFocus;
    }

    /// At once, or as soon as it stands in the window.
    void focus() {
        wanted = text.getScene() == null;
        text.requestFocus();
    }

    private void arrive(@Nullable Scene scene) {
        if (scene != null && wanted) {
            wanted = false;
            Platform.runLater(text::requestFocus);
        }
    }

    /// Tells what is not told yet and ends.
    void end() {
        if (writing) {
            writing = false;
            tell();
            ended.run();
        }
    }

    boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(box)) {
                return true;
            }
        }
        return false;
    }

    private void changed() {
        if (writing) {
            typed.playFromStart();
        }
    }

    private void tell() {
        typed.stop();
        write.accept(written());
    }

    static List<String> tagsIn(String typed) {
        return Arrays.stream(typed.split("[,;\n]", -1))
                .map(tag -> tag.strip().replaceAll("^#", "").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void key(KeyEvent key) {
        boolean ends =
                key.getCode() == KeyCode.ESCAPE
                        || (key.getCode() == KeyCode.ENTER && key.isShortcutDown());
        if (ends) {
            key.consume();
            end();
        } else if (text.isFocused() && key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            key.consume(); // a field of many lines would take it as a letter
            if (key.isShiftDown()) {
                end();
            } else {
                tags.requestFocus();
            }
        } else if (text.isFocused() && key.isShortcutDown() && !key.isShiftDown()) {
            switch (key.getCode()) {
                case B -> wrap(key, "**");
                case I -> wrap(key, "*");
                default -> {}
            }
        }
    }

    /// Puts signs around what is selected, or two of them where one types on between.
    private void wrap(KeyEvent key, String sign) {
        key.consume();
        int at = text.getSelection().getStart();
        String selected = text.getSelectedText();
        text.replaceSelection(sign + selected + sign);
        text.selectRange(at + sign.length(), at + sign.length() + selected.length());
    }
}
