// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of the section in the toolbar. Where there are headings to list it is a button that does, else words only.
final class Crumb {
    private final Button button = new Button();
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);

    Crumb(Command headings) {
        button.getStyleClass().addAll("tool", "crumb-here");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        button.setMinWidth(0);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> headings.run());
        ObservableBooleanValue possible = headings.possible();
        Tip.on(button, () -> possible.get() ? headings.plainWithKey() : null);
        possible.subscribe(
                can -> {
                    button.setGraphic(can ? arrow : null);
                    button.setMouseTransparent(!can);
                    button.setFocusTraversable(can);
                    button.setAccessibleRole(can ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
                });
    }

    Button node() {
        return button;
    }

    /// @param where the same in full, for those who can't see what stands around it
    void show(String name, String where) {
        button.setText(name);
        button.setAccessibleText(where);
        button.setVisible(!name.isEmpty());
    }
}
