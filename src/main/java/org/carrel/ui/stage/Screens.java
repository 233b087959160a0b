// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.util.Subscription;

import java.util.List;

/// The screens there are; they may come, go and change at any time.
public interface Screens {
    /// At least one.
    List<ScreenArea> areas();

    Subscription onChange(Runnable changed);
}
