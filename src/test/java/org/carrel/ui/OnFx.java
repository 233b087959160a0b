// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// What tests do on the FX thread.
final class OnFx {
    private static final int HANGS = 60;

    private OnFx() {}

    static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }

    /// A stage of the test's own: the toolkit's first one would keep for ever what each window has tied to it.
    static Stage newStage() throws Exception {
        FxToolkit.registerPrimaryStage();
        return FxToolkit.registerStage(Stage::new);
    }

    /// Whether such a part of the window is there and visible: most come into it when they are first to be seen.
    static boolean isSeen(Scene scene, String selector) {
        Node part = scene.getRoot().lookup(selector);
        return part != null && part.isVisible();
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
