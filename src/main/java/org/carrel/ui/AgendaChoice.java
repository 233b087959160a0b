// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.FileChooser;

import org.carrel.export.AgendaFile;
import org.carrel.notebook.Agenda;
import org.carrel.reader.Handouts;
import org.carrel.reader.Planning;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which of several agendas is worked on, and what can be done with it as a whole.
final class AgendaChoice {
    private final Planning planning;
    private final Handouts handouts;
    private final DialogFrame frame;
    private final MenuButton button = new MenuButton();

    AgendaChoice(Planning planning, Handouts handouts, DialogFrame frame) {
        this.planning = planning;
        this.handouts = handouts;
        this.frame = frame;
        button.getStyleClass().addAll("small", "choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        planning.agendaProperty().subscribe(this::show);
        planning.agendasProperty().subscribe(_ -> fill());
        button.setOnShowing(_ -> fill());
    }

    MenuButton button() {
        return button;
    }

    private void show(@Nullable Agenda now) {
        String title = now == null ? AgendaMessage.NEW.plain() : now.title();
        button.setText(title);
        button.setAccessibleText(AgendaMessage.CHOOSE.text(title));
    }

    private void fill() {
        List<MenuItem> items = button.getItems();
        items.clear();
        Agenda now = planning.agendaProperty().get();
        var group = new ToggleGroup();
        for (Agenda each : planning.agendasProperty().get()) {
            boolean chosen = now != null && each.id().equals(now.id());
            RadioMenuItem row =
                    RadioRow.of(each.title(), group, chosen, () -> planning.choose(each));
            row.setMnemonicParsing(false);
            items.add(row);
        }
        if (now != null) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(AgendaMessage.NEW, this::make));
        if (now != null) {
            items.add(item(AgendaMessage.RENAME, () -> rename(now)));
            items.add(
                    item(
                            AgendaMessage.DUPLICATE,
                            () -> planning.duplicate(AgendaMessage.NAME_COPY.text(now.title()))));
            items.add(item(AgendaMessage.DELETE, planning::delete));
            items.add(new SeparatorMenuItem());
            if (planning.lastRun().isPresent()) {
                items.add(item(AgendaMessage.USE_MEASURED, planning::useMeasured));
            }
            items.add(item(AgendaMessage.SAVE_ICS, () -> save(now, AgendaFile.ICS)));
            items.add(item(AgendaMessage.SAVE_CSV, () -> save(now, AgendaFile.CSV)));
        }
    }

    private static MenuItem item(Wording words, Runnable act) {
        var item = new MenuItem(words.text());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    void make() {
        NameDialog.ask(frame, AgendaMessage.NAME_TITLE_NEW, AgendaMessage.NAME_USUAL.text())
                .ifPresent(planning::make);
    }

    private void rename(Agenda now) {
        NameDialog.ask(frame, AgendaMessage.NAME_TITLE_RENAME, now.title())
                .ifPresent(planning::rename);
    }

    private void save(Agenda now, AgendaFile form) {
        var chooser = new FileChooser();
        chooser.setTitle(AgendaMessage.SAVE_TITLE.text());
        chooser.setInitialFileName(handouts.name(now, form));
        frame.choosing()
                .toSave(chooser, "." + form.ending())
                .ifPresent(to -> handouts.save(now, form, to));
    }
}
