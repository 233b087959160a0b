// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// What a control tells where the mouse rests on it. Its tooltip is made when the mouse first comes: each is a window of
/// its own, and those of the main window took a tenth of the work of bringing it up.
final class Tip {
    private Tip() {}

    static void on(Control control, String words) {
        on(control, () -> words);
    }

    /// @param words asked for whenever the mouse comes; null for none
    static void on(Control control, Supplier<@Nullable String> words) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                _ -> {
                    String now = words.get();
                    if (now == null) {
                        control.setTooltip(null);
                    } else if (control.getTooltip() == null) {
                        control.setTooltip(new Tooltip(now));
                    } else {
                        control.getTooltip().setText(now);
                    }
                });
    }
}
