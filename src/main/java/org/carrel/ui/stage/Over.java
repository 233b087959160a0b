// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What comes up over a window of the show for a moment, and has the keys meanwhile.
interface Over {
    Node node();

    /// Has a key.
    ///
    /// @return whether it is done and is to go
    boolean pressed(KeyEvent key);
}
