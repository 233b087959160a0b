// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Knows whether the text in the clipboard came from a window of this program: it does if it changed while one of them
/// had the focus, by whatever way it was copied.
final class ClipWatch {
    private final Map<Window, Subscription> watched = new HashMap<>();
    private final ListChangeListener<Window> windows =
            change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                    change.getRemoved().forEach(this::leave);
                }
            };
    private boolean inside;
    private String foreign = "";
    private String own = "";

    /// From now on.
    void begin() {
        end();
        own = "";
        foreign = text();
        inside = isInside();
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(windows);
    }

    /// Empties the clipboard if what is in it came from here since [#begin], and watches no more.
    void clear() {
        look(!inside);
        if (!own.isEmpty() && text().equals(own)) {
            // An empty content would leave the old one to the system.
            var nothing = new ClipboardContent();
            nothing.putString("");
            Clipboard.getSystemClipboard().setContent(nothing);
        }
        end();
    }

    private void end() {
        Window.getWindows().removeListener(windows);
        watched.values().forEach(Subscription::unsubscribe);
        watched.clear();
    }

    private void watch(Window window) {
        watched.computeIfAbsent(
                window,
                added ->
                        // Later: between two windows of ours none has the focus.
                        added.focusedProperty()
                                .subscribe((_, _) -> Platform.runLater(() -> look(isInside()))));
    }

    private void leave(Window window) {
        Subscription gone = watched.remove(window);
        if (gone != null) {
            gone.unsubscribe();
        }
    }

    private void look(boolean insideNow) {
        if (insideNow == inside) {
            return;
        }
        String now = text();
        if (inside && !now.equals(foreign)) {
            own = now;
        } else if (!inside && !now.equals(own)) {
            foreign = now;
        }
        inside = insideNow;
    }

    private static boolean isInside() {
        return Window.getWindows().stream().anyMatch(Window::isFocused);
    }

    private static String text() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }
}
