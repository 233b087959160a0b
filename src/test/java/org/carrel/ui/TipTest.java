// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.carrel.ui.OnFx.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.concurrent.atomic.AtomicReference;

class TipTest {
    @BeforeEach
    void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void itTellsWhatHoldsWhenTheMouseComesAndNothingBefore() throws Exception {
        var words = new AtomicReference<@Nullable String>("Open");
        Button button = onFx(Button::new);
        Tip.on(button, words::get);
        assertNull(button.getTooltip());
        assertEquals("Open", told(button));
        words.set("Close");
        assertEquals("Close", told(button));
        words.set(null);
        assertNull(told(button));
    }

    private static @Nullable String told(Button button) throws Exception {
        return onFx(
                () -> {
                    button.fireEvent(Mouse.event(MouseEvent.MOUSE_ENTERED, 0, 0));
                    Tooltip tip = button.getTooltip();
                    return tip == null ? null : tip.getText();
                });
    }
}
