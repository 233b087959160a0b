// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.carrel.notebook.Colour;
import org.carrel.reader.Reader;
import org.carrel.ui.web.PageView;
import org.carrel.ui.web.Selected;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What can be done with the selected words, beside them: up as long as they are selected and in view.
final class SelectionBar {
    private static final double GAP = 8;

    private final Reader reader;
    private final PageView page;
    private final Map<Colour, Button> colours = new EnumMap<>(Colour.class);
    private final HBox bar = new HBox();
    private final Pane layer = new Pane();
    private final StackPane stack;

    SelectionBar(Reader reader, PageView page, Commands commands, Citing citing) {
        this.reader = reader;
        this.page = page;
        for (Colour colour : Colour.values()) {
            Button button = button(colour);
            colours.put(colour, button);
            bar.getChildren().add(button);
        }
        bar.getChildren()
                .addAll(
                        button(
                                NoteMessage.WRITE,
                                Feather.EDIT_3,
                                commands.get(NoteMessage.WRITE)::run),
                        button(
                                NoteMessage.COPY,
                                Feather.COPY,
                                () -> {
                                    citing.copy(page.selection().text());
                                    page.node().requestFocus();
                                }),
                        button(
                                Message.COPY_WITH_SOURCE,
                                Feather.LINK,
                                () -> {
                                    commands.get(Message.COPY_WITH_SOURCE).run();
                                    page.node().requestFocus();
                                }));
        bar.getStyleClass().addAll("overlay", "selection-bar");
        bar.setAccessibleRole(AccessibleRole.TOOL_BAR);
        bar.setAccessibleText(NoteMessage.BAR.text());
        bar.setVisible(false);
        FirstSeen.in(layer, bar);
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        layer.setPickOnBounds(false);
        stack = new StackPane(new FocusFrame(page.node()).node(), layer);
        page.selection().selectedProperty().subscribe(this::follow);
        page.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pageKey);
        layer.widthProperty().subscribe((_, _) -> follow(selected()));
        page.node().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> bar.setVisible(false));
    }

    /// The page, with the bar over it.
    Node node() {
        return stack;
    }

    /// By keyboard, at the colour used last.
    void focus() {
        if (bar.isVisible()) {
            Button last = colours.get(reader.annotating().noting().colourProperty().get());
            Objects.requireNonNull(last).requestFocus();
        }
    }

    private @Nullable Selected selected() {
        return page.selection().selectedProperty().get();
    }

    private void follow(@Nullable Selected now) {
        boolean inView = now != null && now.height() > 0 && layer.getWidth() > 0;
        if (!inView && bar.isFocusWithin()) {
            page.node().requestFocus();
        }
        bar.setVisible(inView);
        if (now == null || !inView) {
            return;
        }
        bar.autosize();
        double width = bar.prefWidth(Region.USE_COMPUTED_SIZE);
        double height = bar.prefHeight(Region.USE_COMPUTED_SIZE);
        double left = now.x() + (now.width() - width) / 2;
        double above = now.y() - height - GAP;
        double below = now.y() + now.height() + GAP;
        double top = above >= 0 ? above : Math.min(below, layer.getHeight() - height - GAP);
        bar.relocate(
                Math.clamp(left, GAP, Math.max(GAP, layer.getWidth() - width - GAP)),
                Math.max(GAP, top));
    }

    private Button button(Colour colour) {
        var spot = new Region();
        spot.getStyleClass().addAll("spot", NoteWords.style(colour));
        String words = NoteMessage.HIGHLIGHT_IN.text(NoteWords.colour(colour));
        return button(new Button(null, spot), words, words, () -> highlight(colour));
    }

    private Button button(Wording words, Feather icon, Runnable action) {
        String key = KeyMap.words(words);
        return button(
                new Button(null, new FontIcon(icon)),
                words.plain(),
                key.isEmpty() ? words.plain() : words.plain() + "  " + key,
                action);
    }

    private static Button button(Button button, String words, String tip, Runnable action) {
        button.getStyleClass().add("tool");
        button.setAccessibleText(words);
        Tip.on(button, tip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Marks the selected words, which then are selected no more.
    void highlight(Colour colour) {
        Selected now = selected();
        if (now != null) {
            reader.annotating().noting().highlight(now.start(), now.end(), colour);
            page.selection().clear();
            page.node().requestFocus();
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> page.node().requestFocus();
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case HOME -> to(0);
            case END -> to(bar.getChildren().size() - 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Escape gives the selection up.
    private void pageKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && selected() != null) {
            key.consume();
            page.selection().clear();
        }
    }

    private void step(int by) {
        List<Node> all = bar.getChildren();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                to(Math.floorMod(i + by, all.size()));
                return;
            }
        }
    }

    private void to(int number) {
        if (bar.getChildren().get(number) instanceof ButtonBase button) {
            button.requestFocus();
        }
    }
}
