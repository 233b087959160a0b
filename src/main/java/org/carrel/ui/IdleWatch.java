// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

import org.carrel.reader.IdleEnd;

/// Looks for signs of a person in all windows of the program, and from second to second whether they are gone. What
/// comes without a hand, as when a bar comes up under a mouse that rests, is no sign.
final class IdleWatch {
    private final IdleEnd idle;
    private final Runnable over;
    private final EventHandler<InputEvent> signs = this::look;
    private final ListChangeListener<Window> windows =
            change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                    change.getRemoved().forEach(this::leave);
                }
            };
    private final Timeline seconds =
            new Timeline(new KeyFrame(Duration.seconds(1), _ -> lookForThem()));
    private double x = Double.NaN;
    private double y = Double.NaN;

    /// @param over what is done when a sitting is over; never while something is being drawn
    IdleWatch(IdleEnd idle, Runnable over) {
        this.idle = idle;
        this.over = over;
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    void begin() {
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(windows);
        seconds.play();
    }

    void end() {
        seconds.stop();
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(this::leave);
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, signs);
    }

    private void leave(Window window) {
        window.removeEventFilter(InputEvent.ANY, signs);
    }

    private void look(InputEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            var mouse = (MouseEvent) event;
            if (mouse.getScreenX() == x && mouse.getScreenY() == y) {
                return;
            }
            x = mouse.getScreenX();
            y = mouse.getScreenY();
        } else if (event instanceof MouseEvent mouse && isPassing(mouse)) {
            return;
        }
        idle.stir();
    }

    private static boolean isPassing(MouseEvent mouse) {
        var kind = mouse.getEventType();
        return kind == MouseEvent.MOUSE_ENTERED
                || kind == MouseEvent.MOUSE_EXITED
                || kind == MouseEvent.MOUSE_ENTERED_TARGET
                || kind == MouseEvent.MOUSE_EXITED_TARGET;
    }

    void lookForThem() {
        if (idle.isOver()) {
            Platform.runLater(over);
        }
    }
}
