// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// Lets a screen reader know that a label which never has the focus has new words.
///
/// JavaFX has no live regions. What it does have is this: the system is told that the label's text changed, and the
/// words are there for whoever reads the window line by line. Narrator, NVDA and VoiceOver may speak such a change or
/// not, by their own settings; on Linux JavaFX talks to no screen reader at all.
final class Spoken {
    private Spoken() {}

    /// For the label's whole life.
    static void announce(Label label) {
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.textProperty()
                .subscribe(
                        words -> {
                            label.setAccessibleText(words);
                            label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                        });
    }
}
