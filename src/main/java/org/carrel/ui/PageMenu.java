// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.carrel.ui.web.PageView;

/// What comes up over the page by the right button or the menu key.
final class PageMenu {
    private PageMenu() {}

    static void of(PageView page, Commands commands, Citing citing) {
        var copy = new MenuItem(Message.COPY.text());
        copy.setOnAction(_ -> citing.copy(page.selection().text()));
        MenuItem copyWithSource = forSelection(commands, Message.COPY_WITH_SOURCE);
        MenuItem highlight = forSelection(commands, NoteMessage.HIGHLIGHT);
        var menu =
                new ContextMenu(
                        highlight,
                        commands.get(NoteMessage.WRITE).menuItem(),
                        commands.get(NoteMessage.BOOKMARK).menuItem(),
                        new SeparatorMenuItem(),
                        copy,
                        copyWithSource,
                        new SeparatorMenuItem(),
                        commands.get(NoteMessage.DONE).menuItem(),
                        commands.get(Message.CITE).menuItem(),
                        commands.get(Message.PRINT).menuItem());
        page.node()
                .setOnContextMenuRequested(
                        asked -> {
                            boolean nothing = page.selection().text().isBlank();
                            copy.setDisable(nothing);
                            copyWithSource.setDisable(nothing);
                            highlight.setDisable(nothing);
                            menu.show(page.node(), asked.getScreenX(), asked.getScreenY());
                            asked.consume();
                        });
    }

    private static MenuItem forSelection(Commands commands, Wording words) {
        MenuItem item = commands.get(words).menuItem();
        item.disableProperty().unbind();
        return item;
    }
}
