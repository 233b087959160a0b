// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

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

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(HANGS, TimeUnit.SECONDS, () -> onFx(condition));
    }
}
