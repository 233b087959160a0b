// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Supplier;

/// What comes up over the page by the right button or the menu key.
final class PageMenu {
    private PageMenu() {}

    /// @param selection what is selected in the page
    static void of(Node page, Commands commands, Citing citing, Supplier<String> selection) {
        var copy = new MenuItem(Message.COPY.text());
        copy.setOnAction(_ -> citing.copy(selection.get()));
        MenuItem copyWithSource = commands.get(Message.COPY_WITH_SOURCE).menuItem();
        copyWithSource.disableProperty().unbind();
        var menu =
                new ContextMenu(
                        copy,
                        copyWithSource,
                        new SeparatorMenuItem(),
                        commands.get(Message.CITE).menuItem(),
                        commands.get(Message.PRINT).menuItem());
        page.setOnContextMenuRequested(
                asked -> {
                    boolean nothing = selection.get().isBlank();
                    copy.setDisable(nothing);
                    copyWithSource.setDisable(nothing);
                    menu.show(page, asked.getScreenX(), asked.getScreenY());
                    asked.consume();
                });
    }
}
