// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.ui.Stylesheets;
import org.carrel.ui.WindowIcon;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Veil;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;

/// What the people in the room see. All it is told is [Seen], which holds nothing private, and no dialog belongs to it.
final class AudienceWindow {
    private final StageView view;
    private final Consumer<Scene> listen;
    private final Runnable closed;
    private final Region veil = new Region();
    private final StackPane over = new StackPane();
    private final StackPane root;
    private Theme theme;
    private @Nullable Stage stage;

    /// @param listen hears of each scene that the window gets
    /// @param closed runs when the person closes the window
    AudienceWindow(
            StageView view, Node spot, Theme theme, Consumer<Scene> listen, Runnable closed) {
        this.view = view;
        this.theme = theme;
        this.listen = listen;
        this.closed = closed;
        veil.setVisible(false);
        veil.setMouseTransparent(true);
        over.setPickOnBounds(false);
        root = new StackPane(view.node(), spot, veil, over);
        root.getStyleClass().add("stage-audience");
    }

    void show(@Nullable Seen seen) {
        view.show(seen);
        Veil now = seen == null ? Veil.NONE : seen.veil();
        veil.setVisible(now != Veil.NONE);
        veil.getStyleClass().setAll("stage-" + now.name().toLowerCase(Locale.ROOT));
    }

    void colour(Theme next) {
        theme = next;
        if (stage != null) {
            colour(stage.getScene());
        }
    }

    private void colour(Scene scene) {
        scene.getStylesheets().setAll(StageStyle.of(theme));
        scene.setFill(Stylesheets.ground(theme));
    }

    /// Where things come up over it.
    StackPane over() {
        return over;
    }

    /// Puts the window there. Window systems lose full windows that are moved from screen to screen, so it is a new one
    /// each time; the one before goes once this is there.
    void put(Rectangle2D where, boolean full, String title) {
        Stage before = stage;
        var next = new Stage();
        if (before != null) {
            before.getScene().setRoot(new Group());
        }
        var scene = new Scene(root);
        colour(scene);
        scene.setCursor(full ? Cursor.NONE : Cursor.DEFAULT);
        listen.accept(scene);
        next.setScene(scene);
        next.setTitle(title);
        WindowIcon.of(next);
        next.setX(where.getMinX());
        next.setY(where.getMinY());
        next.setWidth(where.getWidth());
        next.setHeight(where.getHeight());
        next.setFullScreenExitHint("");
        next.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        next.setFullScreen(full);
        next.setOnCloseRequest(
                request -> {
                    request.consume();
                    closed.run();
                });
        stage = next;
        next.show();
        if (before != null) {
            before.hide();
        }
    }

    void focus() {
        if (stage != null) {
            stage.requestFocus();
        }
    }

    void close() {
        if (stage != null) {
            stage.getScene().setRoot(new Group());
            stage.hide();
            stage = null;
        }
    }
}
