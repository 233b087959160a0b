// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.collections.ListChangeListener;
import javafx.stage.Screen;
import javafx.util.Subscription;

import java.util.List;

/// The screens of this computer.
public final class SystemScreens implements Screens {
    @Override
    public List<ScreenArea> areas() {
        return Screen.getScreens().stream()
                .map(
                        screen ->
                                new ScreenArea(
                                        screen.getBounds(),
                                        screen.getVisualBounds(),
                                        screen.equals(Screen.getPrimary())))
                .toList();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        ListChangeListener<Screen> listener = _ -> changed.run();
        Screen.getScreens().addListener(listener);
        return () -> Screen.getScreens().removeListener(listener);
    }
}
