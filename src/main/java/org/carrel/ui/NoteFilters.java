// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.carrel.notebook.Colour;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Kind;
import org.carrel.reader.NoteList;
import org.carrel.reader.Notes;
import org.carrel.reader.Wanted;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.UnaryOperator;

/// The menu by which the notebook is filtered and put in order; filled each time it opens.
final class NoteFilters {
    private final NoteList list;
    private final Notes notes;
    private final MenuButton button = new MenuButton(null, new FontIcon(Feather.SLIDERS));

    NoteFilters(NoteList list, Notes notes) {
        this.list = list;
        this.notes = notes;
        button.getStyleClass().addAll("tool", "filter");
        button.setAccessibleText(NoteMessage.FILTER.text());
        Tip.on(button, NoteMessage.FILTER.text());
        button.setOnShowing(_ -> fill());
        fill(); // an empty menu does not open
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        Wanted now = list.wantedProperty().get();
        List<MenuItem> items = button.getItems();
        items.clear();
        var order = new ToggleGroup();
        items.add(
                radio(NoteMessage.BY_PLACE.text(), order, !now.byDate(), w -> w.withOrder(false)));
        items.add(radio(NoteMessage.BY_DATE.text(), order, now.byDate(), w -> w.withOrder(true)));
        items.add(new SeparatorMenuItem());
        var kinds = new ToggleGroup();
        items.add(
                radio(
                        NoteMessage.ANY_KIND.text(),
                        kinds,
                        now.kind() == null,
                        w -> w.withKind(null)));
        for (Kind kind : Kind.values()) {
            items.add(
                    radio(
                            new Named("entries", kind).text(),
                            kinds,
                            now.kind() == kind,
                            w -> w.withKind(kind)));
        }
        items.add(new SeparatorMenuItem());
        items.add(colours(now));
        items.add(tags(now));
        List<EntrySet> sets = list.sets();
        if (!sets.isEmpty()) {
            items.add(imported(sets));
        }
        items.add(new SeparatorMenuItem());
        var trash = new CheckMenuItem(NoteMessage.TRASH.plain());
        trash.setSelected(now.trash());
        trash.setOnAction(_ -> list.want(w -> w.withTrash(!now.trash())));
        items.add(trash);
    }

    private Menu colours(Wanted now) {
        var menu = new Menu(NoteMessage.COLOURS.text());
        var group = new ToggleGroup();
        menu.getItems()
                .add(
                        radio(
                                NoteMessage.ANY_COLOUR.text(),
                                group,
                                now.colour() == null,
                                w -> w.withColour(null)));
        for (Colour colour : Colour.values()) {
            menu.getItems()
                    .add(
                            radio(
                                    NoteWords.colour(colour),
                                    group,
                                    now.colour() == colour,
                                    w -> w.withColour(colour)));
        }
        return menu;
    }

    private Menu tags(Wanted now) {
        var menu = new Menu(NoteMessage.TAGS.text());
        var group = new ToggleGroup();
        menu.getItems()
                .add(
                        radio(
                                NoteMessage.ANY_TAG.text(),
                                group,
                                now.tag().isEmpty(),
                                w -> w.withTag("")));
        for (String tag : list.tags()) {
            menu.getItems().add(radio(tag, group, now.tag().equals(tag), w -> w.withTag(tag)));
        }
        return menu;
    }

    private Menu imported(List<EntrySet> sets) {
        var menu = new Menu(NoteMessage.IMPORTED.text());
        for (EntrySet set : sets) {
            var shown =
                    new CheckMenuItem(
                            set.author().isEmpty()
                                    ? set.title()
                                    : NoteMessage.SET_SHOWN.text(set.title(), set.author()));
            shown.setMnemonicParsing(false);
            shown.setSelected(!set.hidden());
            shown.setOnAction(_ -> notes.hide(set, !set.hidden()));
            var delete = new MenuItem(NoteMessage.SET_DELETE.text());
            delete.setOnAction(_ -> notes.delete(set));
            menu.getItems().addAll(shown, delete);
        }
        return menu;
    }

    private RadioMenuItem radio(
            String words, ToggleGroup group, boolean chosen, UnaryOperator<Wanted> choice) {
        return RadioRow.of(words, group, chosen, () -> list.want(choice));
    }
}
