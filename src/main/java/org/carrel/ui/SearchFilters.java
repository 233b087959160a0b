// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.carrel.course.Course;
import org.carrel.course.Module;
import org.carrel.page.PageParts;
import org.carrel.reader.Reader;
import org.carrel.reader.Searching;
import org.carrel.reader.Sought;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.UnaryOperator;

/// Where to look, and in what order to list what was found.
final class SearchFilters {
    private final Reader reader;
    private final Searching searching;
    private final MenuButton button = new MenuButton(null, new FontIcon(Feather.SLIDERS));

    SearchFilters(Reader reader) {
        this.reader = reader;
        this.searching = reader.searching();
        button.getStyleClass().addAll("tool", "filter");
        button.setAccessibleText(SearchMessage.FILTER.text());
        Tip.on(button, SearchMessage.FILTER.text());
        button.setOnShowing(_ -> fill());
        fill(); // an empty menu does not open
    }

    MenuButton button() {
        return button;
    }

    /// What is left out by filters; empty where nothing is.
    String words(Sought sought) {
        String what =
                sought.notes()
                        ? SearchMessage.NOTES.text()
                        : sought.kind() == null ? "" : kind(sought.kind());
        String where = module(sought);
        if (where.isEmpty()) {
            return what.isEmpty() ? "" : SearchMessage.FILTERED.text(what);
        }
        return what.isEmpty()
                ? SearchMessage.FILTERED.text(where)
                : SearchMessage.FILTERED_IN.text(what, where);
    }

    private String module(Sought sought) {
        Course course = reader.courseProperty().get();
        return course == null
                ? ""
                : course.modules().stream()
                        .filter(module -> module.id().equals(sought.module()))
                        .map(Module::title)
                        .findFirst()
                        .orElse("");
    }

    private static String kind(PageParts.Kind kind) {
        return new Named("parts", kind).text();
    }

    private void fill() {
        Sought now = searching.soughtProperty().get();
        List<MenuItem> items = button.getItems();
        items.clear();
        var order = new ToggleGroup();
        items.add(
                radio(
                        SearchMessage.BEST_FIRST.text(),
                        order,
                        !now.inOrder(),
                        s -> s.inOrder(false)));
        items.add(radio(SearchMessage.IN_ORDER.text(), order, now.inOrder(), s -> s.inOrder(true)));
        items.add(new SeparatorMenuItem());
        var what = new ToggleGroup();
        boolean all = now.kind() == null && !now.notes();
        items.add(radio(SearchMessage.EVERYWHERE.text(), what, all, s -> s.in(null)));
        for (PageParts.Kind kind : PageParts.Kind.values()) {
            items.add(radio(kind(kind), what, now.kind() == kind, s -> s.in(kind)));
        }
        items.add(radio(SearchMessage.NOTES.text(), what, now.notes(), Sought::inNotes));
        items.add(new SeparatorMenuItem());
        items.add(modules(now));
    }

    private Menu modules(Sought now) {
        var menu = new Menu(SearchMessage.MODULES.text());
        var group = new ToggleGroup();
        menu.getItems()
                .add(
                        radio(
                                SearchMessage.ALL_MODULES.text(),
                                group,
                                now.module() == null,
                                s -> s.inModule(null)));
        Course course = reader.courseProperty().get();
        if (course != null) {
            for (Module module : course.modules()) {
                menu.getItems()
                        .add(
                                radio(
                                        module.title(),
                                        group,
                                        module.id().equals(now.module()),
                                        s -> s.inModule(module.id())));
            }
        }
        return menu;
    }

    private RadioMenuItem radio(
            String words, ToggleGroup group, boolean chosen, UnaryOperator<Sought> choice) {
        return RadioRow.of(words, group, chosen, () -> searching.look(choice));
    }
}
