// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;
import org.carrel.storage.Recent;
import org.carrel.ui.stage.StageMessage;

/// The menu bar: every command, with its key.
final class MainMenu {
    private MainMenu() {}

    static MenuBar of(Commands commands, Reader reader, Preferences preferences) {
        var file =
                menu(
                        Message.MENU_FILE,
                        commands.get(Message.OPEN_FILE).menuItem(),
                        commands.get(Message.OPEN_FOLDER).menuItem(),
                        recent(reader),
                        new SeparatorMenuItem(),
                        commands.get(Message.RELOAD).menuItem(),
                        commands.get(Message.CLOSE_COURSE).menuItem(),
                        commands.get(Message.STOP).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.PRINT).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(AlongMessage.EXPORT).menuItem(),
                        commands.get(AlongMessage.IMPORT).menuItem(),
                        commands.get(AlongMessage.BACKUP).menuItem(),
                        commands.get(AlongMessage.RESTORE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.QUIT).menuItem());
        var edit =
                menu(
                        Message.MENU_EDIT,
                        commands.get(Message.COPY_WITH_SOURCE).menuItem(),
                        commands.get(Message.CITE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.FIND).menuItem(),
                        commands.get(Message.FIND_NEXT).menuItem(),
                        commands.get(Message.FIND_PREVIOUS).menuItem(),
                        commands.get(SearchMessage.OPEN).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.SETTINGS).menuItem());
        var go =
                menu(
                        Message.MENU_GO,
                        commands.get(Message.BACK).menuItem(),
                        commands.get(Message.FORWARD).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.PREVIOUS_SECTION).menuItem(),
                        commands.get(Message.NEXT_SECTION).menuItem(),
                        commands.get(Message.OVERVIEW).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.QUICK_OPEN).menuItem(),
                        commands.get(Message.HEADINGS).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.FOCUS_CONTENTS).menuItem(),
                        commands.get(Message.FOCUS_PAGE).menuItem(),
                        commands.get(NoteMessage.FOCUS).menuItem(),
                        commands.get(Message.NEXT_PANE).menuItem(),
                        commands.get(Message.PREVIOUS_PANE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(Message.WHERE_AM_I).menuItem());
        var notes =
                menu(
                        NoteMessage.MENU,
                        commands.get(NoteMessage.UNDO).menuItem(),
                        commands.get(NoteMessage.REDO).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NoteMessage.BOOKMARK).menuItem(),
                        commands.get(NoteMessage.HIGHLIGHT).menuItem(),
                        commands.get(NoteMessage.WRITE).menuItem(),
                        commands.get(NoteMessage.WRITE_SECTION).menuItem(),
                        commands.get(NoteMessage.WRITE_MODULE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NoteMessage.SELECT).menuItem(),
                        commands.get(NoteMessage.ACTIONS).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NoteMessage.DONE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NoteMessage.TRASH).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NotebookMessage.ANOTHER).menuItem(),
                        commands.get(NotebookMessage.KEEP_IN).menuItem(),
                        commands.get(NotebookMessage.SAVE_COPY).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(NotebookMessage.GUEST).menuItem(),
                        commands.get(NotebookMessage.GUEST_END).menuItem());
        var view =
                menu(
                        Message.MENU_VIEW,
                        commands.get(Message.ZOOM_IN).menuItem(),
                        commands.get(Message.ZOOM_OUT).menuItem(),
                        commands.get(Message.ZOOM_NORMAL).menuItem(),
                        new SeparatorMenuItem(),
                        themes(preferences),
                        new SeparatorMenuItem(),
                        commands.get(Message.CONTENTS).menuItem(),
                        commands.get(NoteMessage.SHOW).menuItem(),
                        commands.get(Message.FULL_SCREEN).menuItem());
        var present =
                menu(
                        StageMessage.MENU,
                        commands.get(StageMessage.PRESENT).menuItem(),
                        commands.get(StageMessage.REHEARSE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(AgendaMessage.PRESENT).menuItem(),
                        commands.get(AgendaMessage.REHEARSE).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(AgendaMessage.ADD_THIS).menuItem(),
                        commands.get(AgendaMessage.SHOW).menuItem(),
                        commands.get(AgendaMessage.FOCUS).menuItem(),
                        new SeparatorMenuItem(),
                        commands.get(AgendaMessage.HANDOUT).menuItem());
        var help =
                menu(
                        Message.MENU_HELP,
                        commands.get(Message.GUIDE).menuItem(),
                        commands.get(Message.KEYS).menuItem(),
                        commands.get(Message.PROBLEMS).menuItem(),
                        commands.get(Message.ABOUT).menuItem());
        var bar = new MenuBar(file, edit, go, notes, view, present, help);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu menu(Wording words, MenuItem... items) {
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
