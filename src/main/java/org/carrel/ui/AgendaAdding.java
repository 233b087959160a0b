// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.course.Section;
import org.carrel.notebook.AgendaItem;
import org.carrel.reader.Reader;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.IntSupplier;

/// What can be put on the agenda.
final class AgendaAdding {
    private static final int BREAK_MINUTES = 10;
    private static final int ACTIVITY_MINUTES = 15;

    private static final List<AgendaMessage> ACTIVITIES =
            List.of(
                    AgendaMessage.ACTIVITY_PAIRS,
                    AgendaMessage.ACTIVITY_GROUPS,
                    AgendaMessage.ACTIVITY_TALK,
                    AgendaMessage.ACTIVITY_WRITING,
                    AgendaMessage.ACTIVITY_QUESTIONS,
                    AgendaMessage.ACTIVITY_OWN);

    private final Reader reader;
    private final AgendaActions actions;
    private final IntSupplier place;
    private final Runnable find;
    private final MenuButton button =
            new MenuButton(AgendaMessage.ADD.text(), new FontIcon(Feather.PLUS));

    /// @param place before which item it is put
    /// @param find lets the person look for a section
    AgendaAdding(Reader reader, AgendaActions actions, IntSupplier place, Runnable find) {
        this.reader = reader;
        this.actions = actions;
        this.place = place;
        this.find = find;
        button.getStyleClass().add("small");
        button.setOnShowing(_ -> fill());
        fill(); // an empty menu does not open
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        Section now = reader.navigation().sectionProperty().get();
        var these = item(AgendaMessage.ADD_THIS.plain(), () -> add(List.of(now)));
        these.setDisable(now == null);
        var modules = new Menu(AgendaMessage.ADD_MODULE.text());
        Course course = reader.courseProperty().get();
        if (course != null) {
            for (Module module : course.modules()) {
                modules.getItems()
                        .add(
                                item(
                                        module.title(),
                                        () ->
                                                add(
                                                        module.sections().stream()
                                                                .filter(each -> !each.extra())
                                                                .toList())));
            }
        }
        var activities = new Menu(AgendaMessage.ADD_ACTIVITY.text());
        for (AgendaMessage each : ACTIVITIES) {
            activities
                    .getItems()
                    .add(
                            item(
                                    each.text(),
                                    () -> add(AgendaItem.Kind.ACTIVITY, each, ACTIVITY_MINUTES)));
        }
        button.getItems()
                .setAll(
                        these,
                        item(AgendaMessage.ADD_SECTION.text(), find),
                        modules,
                        new SeparatorMenuItem(),
                        item(
                                AgendaMessage.ADD_BREAK.text(),
                                () ->
                                        add(
                                                AgendaItem.Kind.BREAK,
                                                AgendaMessage.BREAK,
                                                BREAK_MINUTES)),
                        activities);
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    void add(List<Section> sections) {
        actions.add(sections, place.getAsInt());
    }

    private void add(AgendaItem.Kind kind, AgendaMessage title, int minutes) {
        actions.add(kind, title.text(), minutes, place.getAsInt());
    }
}
