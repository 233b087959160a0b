// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Recent;

/// The menu bar: every command, with its key.
final class MainMenu {
    private MainMenu() {}

    static MenuBar of(Commands commands, Reader reader, Preferences preferences) {
        var file =
                menu(
                        Message.MENU_FILE,
                        commands.openFile.menuItem(),
                        commands.openFolder.menuItem(),
                        recent(reader),
                        new SeparatorMenuItem(),
                        commands.reload.menuItem(),
                        commands.close.menuItem(),
                        commands.stop.menuItem(),
                        new SeparatorMenuItem(),
                        commands.print.menuItem(),
                        new SeparatorMenuItem(),
                        commands.quit.menuItem());
        var edit =
                menu(
                        Message.MENU_EDIT,
                        commands.copyWithSource.menuItem(),
                        commands.cite.menuItem(),
                        new SeparatorMenuItem(),
                        commands.find.menuItem(),
                        commands.findNext.menuItem(),
                        commands.findPrevious.menuItem(),
                        new SeparatorMenuItem(),
                        commands.settings.menuItem());
        var go =
                menu(
                        Message.MENU_GO,
                        commands.back.menuItem(),
                        commands.forward.menuItem(),
                        new SeparatorMenuItem(),
                        commands.previous.menuItem(),
                        commands.next.menuItem(),
                        commands.overview.menuItem(),
                        new SeparatorMenuItem(),
                        commands.quickOpen.menuItem(),
                        commands.headings.menuItem(),
                        new SeparatorMenuItem(),
                        commands.focusContents.menuItem(),
                        commands.focusPage.menuItem(),
                        commands.nextPane.menuItem(),
                        commands.previousPane.menuItem(),
                        new SeparatorMenuItem(),
                        commands.whereAmI.menuItem());
        var view =
                menu(
                        Message.MENU_VIEW,
                        commands.zoomIn.menuItem(),
                        commands.zoomOut.menuItem(),
                        commands.zoomNormal.menuItem(),
                        new SeparatorMenuItem(),
                        themes(preferences),
                        new SeparatorMenuItem(),
                        commands.contents.menuItem(),
                        commands.fullScreen.menuItem());
        var help =
                menu(
                        Message.MENU_HELP,
                        commands.keys.menuItem(),
                        commands.problems.menuItem(),
                        commands.about.menuItem());
        var bar = new MenuBar(file, edit, go, view, help);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu menu(Message words, MenuItem... items) {
        return new Menu(words.text(), null, items);
    }

    private static Menu themes(Preferences preferences) {
        var menu = new Menu(Message.MENU_THEME.text());
        menu.getItems().addAll(ThemeButton.choices(preferences));
        return menu;
    }

    private static Menu recent(Reader reader) {
        var menu = new Menu(Message.MENU_RECENT.text());
        reader.desk()
                .coursesProperty()
                .subscribe(
                        courses -> {
                            menu.getItems().clear();
                            for (Recent course : courses) {
                                var item =
                                        new MenuItem(course.title() + "  \u2014  " + course.path());
                                item.setMnemonicParsing(false);
                                item.setOnAction(_ -> reader.open(course));
                                menu.getItems().add(item);
                            }
                            if (courses.isEmpty()) {
                                var none = new MenuItem(Message.RECENT_NONE.text());
                                none.setDisable(true);
                                menu.getItems().add(none);
                            }
                        });
        return menu;
    }
}
