// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.carrel.page.Theme;
import org.carrel.ui.Stylesheets;
import org.carrel.ui.WindowIcon;
import org.jspecify.annotations.Nullable;

/// The trainer's window: where it is, and that nothing private is in it where the room looks.
final class TrainerWindow {
    private final Stage stage = new Stage();
    private final NotesView notes;
    private final StackPane over = new StackPane();
    private Rectangle2D room = Rectangle2D.EMPTY;

    /// @param closed runs when the person closes the window
    TrainerWindow(Node desk, NotesView notes, Runnable closed) {
        this.notes = notes;
        over.setPickOnBounds(false);
        var root = new StackPane(desk, over);
        root.getStyleClass().add("stage-trainer");
        stage.setScene(new Scene(root));
        stage.setTitle(StageMessage.TRAINER_TITLE.text());
        WindowIcon.of(stage);
        stage.setOnCloseRequest(
                request -> {
                    request.consume();
                    closed.run();
                });
        stage.xProperty().subscribe((_, _) -> look());
        stage.yProperty().subscribe((_, _) -> look());
        stage.widthProperty().subscribe((_, _) -> look());
        stage.heightProperty().subscribe((_, _) -> look());
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Where things come up over it.
    StackPane over() {
        return over;
    }

    boolean isShown() {
        return stage.isShowing();
    }

    void colour(Theme theme) {
        Theme own = StageStyle.trainers(theme);
        stage.getScene().getStylesheets().setAll(StageStyle.of(own));
        stage.getScene().setFill(Stylesheets.ground(own));
    }

    /// @param where null where there is no place that the room does not see
    /// @param seen by the room; notes are not to be anywhere on it
    void put(@Nullable Rectangle2D where, Rectangle2D seen) {
        room = seen;
        if (where == null) {
            stage.hide();
            look();
            return;
        }
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.setWidth(where.getWidth());
        stage.setHeight(where.getHeight());
        look();
        if (!stage.isShowing()) {
            stage.show();
        }
    }

    void focus() {
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.hide();
    }

    /// Whoever moves windows, the person or the desktop after a screen went: notes go where the room can look.
    private void look() {
        boolean seenByOthers =
                room.intersects(
                        stage.getX() + 1,
                        stage.getY() + 1,
                        Math.max(1, stage.getWidth() - 2),
                        Math.max(1, stage.getHeight() - 2));
        notes.hide(seenByOthers);
    }
}
