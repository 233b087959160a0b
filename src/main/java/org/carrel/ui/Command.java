// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing a person may do, with its words and key; menus, toolbar and keyboard all come from it.
record Command(
        Wording words,
        @Nullable KeyCombination key,
        ObservableBooleanValue possible,
        Runnable action) {
    void run() {
        if (possible.get()) {
            action.run();
        }
    }

    MenuItem menuItem() {
        var item = new MenuItem(words.text());
        item.setMnemonicParsing(true);
        item.setAccelerator(key);
        item.disableProperty().bind(Bindings.not(possible));
        item.setOnAction(_ -> run());
        return item;
    }

    /// For a tooltip.
    String plainWithKey() {
        return key == null ? words.plain() : words.plain() + "  " + key.getDisplayText();
    }

    Button button(Feather icon) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("tool");
        button.setAccessibleText(words.plain());
        Tip.on(button, this::plainWithKey);
        button.disableProperty().bind(Bindings.not(possible));
        button.setOnAction(_ -> run());
        return button;
    }
}
