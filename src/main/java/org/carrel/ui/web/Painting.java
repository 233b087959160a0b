// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.animation.AnimationTimer;

import org.carrel.reader.Shown;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Counts the pulses since a page began to stand in the view; a page asked for meanwhile begins anew.
final class Painting extends AnimationTimer {
    /// A page is painted by the pulses that follow its loading.
    private static final int PULSES = 3;

    private final Supplier<@Nullable Shown> standing;
    private final Consumer<Shown> painted;
    private @Nullable Shown counted;
    private int left;

    /// @param standing what stands in the view, if anything does
    Painting(Supplier<@Nullable Shown> standing, Consumer<Shown> painted) {
        this.standing = standing;
        this.painted = painted;
    }

    @Override
    public void handle(long now) {
        Shown current = standing.get();
        if (current == null) {
            stop();
            counted = null;
        } else if (current != counted) {
            counted = current;
            left = PULSES;
        } else if (--left == 0) {
            stop();
            counted = null;
            painted.accept(current);
        }
    }
}
