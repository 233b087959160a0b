// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.carrel.page.Heading;
import org.carrel.reader.Reader;
import org.carrel.reader.Shown;
import org.carrel.ui.web.PageView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The headings of the section, under its name in the toolbar; the one that the page stands at is marked.
final class HeadingList {
    private static final double ROW = 28;
    private static final int ROWS = 14;
    private static final double WIDTH = 360;
    private static final double EDGE = 8;

    private final Reader reader;
    private final PageView page;
    private final StackPane window;
    private final Crumb crumb;
    private final ListView<Heading> list = new ListView<>();
    private final VBox content = new VBox(list);
    private final Overlay overlay;
    private int inView = -1;

    HeadingList(Reader reader, Commands commands, PageView page, StackPane window) {
        this.reader = reader;
        this.page = page;
        this.window = window;
        crumb =
                new Crumb(
                        commands.add(
                                Message.HEADINGS,
                                Bindings.createBooleanBinding(
                                        () -> !headings().isEmpty(),
                                        reader.navigation().shownProperty()),
                                this::turn));
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setAccessibleText(Message.HEADINGS_OF.text());
        list.setCellFactory(_ -> new HeadingCell(() -> inView, this::go));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        content.getStyleClass().add("headings");
        overlay = new Overlay(window, content, list, Pos.TOP_LEFT, crumb.node());
        reader.navigation().shownProperty().subscribe((_, _) -> overlay.hide());
    }

    /// What it hangs from.
    Crumb crumb() {
        return crumb;
    }

    private List<Heading> headings() {
        return of(reader.navigation().shownProperty().get());
    }

    /// The headings of a page that are listed: those below its title, down to the fourth level.
    static List<Heading> of(@Nullable Shown shown) {
        return shown == null
                ? List.of()
                : shown.page().outline().stream()
                        .filter(heading -> heading.level() >= 2 && heading.level() <= 4)
                        .toList();
    }

    /// Shows it, or puts it away.
    private void turn() {
        List<Heading> headings = headings();
        if (overlay.isUp()) {
            overlay.close();
        } else if (!headings.isEmpty()) {
            inView = page.headingInView();
            list.getItems().setAll(headings);
            list.setPrefHeight(Math.min(ROWS, headings.size()) * ROW + 2);
            list.getSelectionModel().select(Math.max(0, inView));
            list.scrollTo(Math.max(0, inView - ROWS / 2));
            Node under = crumb.node();
            double left =
                    window.sceneToLocal(under.localToScene(under.getLayoutBounds())).getMinX();
            double most = Math.max(EDGE, window.getWidth() - WIDTH - 2 * EDGE);
            StackPane.setMargin(content, new Insets(0, 0, 0, Math.clamp(left, EDGE, most)));
            overlay.show();
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            key.consume();
            go(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void go(int number) {
        overlay.close();
        page.goToHeading(number);
        page.node().requestFocus();
    }
}
