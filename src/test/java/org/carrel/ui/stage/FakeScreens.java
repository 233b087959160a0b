// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.geometry.Rectangle2D;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// Screens that come and go as a test wants them.
final class FakeScreens implements Screens {
    static final ScreenArea DESK = area(0, 0, 500, 600, true);
    static final ScreenArea PROJECTOR = area(500, 0, 480, 270, false);

    private final List<Runnable> listening = new ArrayList<>();
    private List<ScreenArea> areas = List.of(DESK, PROJECTOR);

    static ScreenArea area(double x, double y, double width, double height, boolean primary) {
        var bounds = new Rectangle2D(x, y, width, height);
        return new ScreenArea(bounds, bounds, primary);
    }

    void set(ScreenArea... now) {
        areas = List.of(now);
        List.copyOf(listening).forEach(Runnable::run);
    }

    @Override
    public List<ScreenArea> areas() {
        return areas;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        listening.add(changed);
        return () -> listening.remove(changed);
    }
}
