// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.carrel.page.Theme;
import org.carrel.reader.Presenting;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// What only the trainer has: a window with what the room sees, what comes next, notes and time.
final class TrainersPlace {
    private final StageView current;
    private final StageView following;
    private final NotesView notes;
    private final ClockFace clock;
    private final TrainerDesk desk;
    private final TrainerWindow window;

    /// @param current for what the room sees, or what the trainer looks at while that stands still
    /// @param listen hears of the window's scene
    TrainersPlace(
            Presenting presenting,
            StageView current,
            StageView following,
            NotesView notes,
            ObjectProperty<@Nullable Point2D> pointed,
            Consumer<Scene> listen) {
        this.current = current;
        this.following = following;
        this.notes = notes;
        clock = new ClockFace(presenting);
        desk =
                new TrainerDesk(
                        presenting,
                        current,
                        new Spot(current, pointed).node(),
                        new NextStep(presenting, following),
                        notes,
                        clock);
        window = new TrainerWindow(desk.node(), notes, presenting::end);
        listen.accept(window.scene());
    }

    /// @param room what the room sees; notes are not to be anywhere on it
    /// @param canvas of the room's screen
    /// @param words where the room's window is
    void put(Rectangle2D where, Rectangle2D room, Canvas canvas, String words) {
        List.of(current, following).forEach(view -> view.setCanvas(canvas.small()));
        window.put(where, room);
        desk.setPlace(words);
        clock.run(true);
        window.focus();
    }

    /// While there is no place that the room does not see.
    void hide(Rectangle2D room) {
        window.put(null, room);
        clock.run(false);
    }

    void close() {
        window.close();
        clock.run(false);
        List.of(current, following).forEach(StageView::leave);
    }

    void colour(Theme theme) {
        window.colour(theme);
    }

    void resizeNotes(int direction) {
        notes.resize(direction);
    }

    boolean isShown() {
        return window.isShown();
    }

    /// Where things come up over it.
    StackPane over() {
        return window.over();
    }
}
