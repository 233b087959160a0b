// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.animation.AnimationTimer;

/// Does something once, so many pulses after it was started; to be started again meanwhile changes nothing.
final class Pulses extends AnimationTimer {
    /// So many take a change to the screen, also where the FX thread itself has to bring it there.
    static final int TO_PAINT = 3;

    private final int all;
    private final Runnable work;
    private int left;

    Pulses(int all, Runnable work) {
        this.all = all;
        this.work = work;
    }

    @Override
    public void start() {
        if (left == 0) {
            left = all;
            super.start();
        }
    }

    @Override
    public void stop() {
        left = 0;
        super.stop();
    }

    @Override
    public void handle(long now) {
        left--;
        if (left == 0) {
            stop();
            work.run();
        }
    }
}
