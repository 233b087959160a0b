// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.carrel.reader.Reader;

/// Has the reader look whether the open course is still there: when the person comes back to the window, and every few
/// seconds while it is shown.
final class Lookout {
    private static final Duration STEP = Duration.seconds(5);

    private Lookout() {}

    static void watch(Stage stage, Reader reader) {
        var steps = new Timeline(new KeyFrame(STEP, _ -> reader.lookWhetherThere()));
        steps.setCycleCount(Animation.INDEFINITE);
        stage.showingProperty()
                .subscribe(
                        showing -> {
                            if (showing) {
                                steps.play();
                            } else {
                                steps.stop();
                            }
                        });
        stage.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                reader.lookWhetherThere();
                            }
                        });
    }
}
