// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.animation.AnimationTimer;

/// Does something once, at the next pulse after it was started.
final class NextPulse extends AnimationTimer {
    private final Runnable work;

    NextPulse(Runnable work) {
        this.work = work;
    }

    @Override
    public void handle(long now) {
        stop();
        work.run();
    }
}
