// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// One of several rows of a menu, by words that a course or a person wrote: no letter of them is a key.
final class RadioRow {
    private RadioRow() {}

    static RadioMenuItem of(String words, ToggleGroup group, boolean chosen, Runnable choice) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> choice.run());
        return item;
    }
}
