// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.control.MenuItem;
import javafx.scene.input.Dragboard;

import org.carrel.course.Section;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.reader.Composing;
import org.carrel.reader.Planning;
import org.carrel.reader.Reader;
import org.carrel.workshop.Schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// What can be done with the items of the agenda, and what is said of them.
final class AgendaActions {
    private final Reader reader;
    private final Planning planning;
    private final Composing composing;

    AgendaActions(Reader reader) {
        this.reader = reader;
        planning = reader.planning();
        composing = planning.composing();
    }

    boolean isReadOnly() {
        return planning.isReadOnly();
    }

    void change(AgendaItem item, String title, int minutes) {
        if (!title.isEmpty() && !title.equals(item.title())) {
            composing.setTitle(item.id(), title);
        }
        composing.setMinutes(item.id(), minutes);
    }

    void minutes(AgendaItem item, int more) {
        composing.setMinutes(item.id(), item.minutes() + more);
    }

    /// One place up or down.
    void move(AgendaItem item, int step) {
        int at = index(item.id());
        if (at >= 0) {
            composing.move(item.id(), Math.max(0, step < 0 ? at - 1 : at + 2));
        }
    }

    private int index(UUID id) {
        Agenda now = planning.agendaProperty().get();
        if (now != null) {
            for (int i = 0; i < now.items().size(); i++) {
                if (now.items().get(i).id().equals(id)) {
                    return i;
                }
            }
        }
        return -1;
    }

    void remove(AgendaItem item) {
        composing.remove(item.id());
    }

    /// Lets fall what was dragged here; false where it was nothing for an agenda.
    boolean drop(Dragboard board, int at) {
        Optional<UUID> item = AgendaDrag.item(board);
        item.ifPresent(id -> composing.move(id, at));
        List<Section> sections = AgendaDrag.sections(board, reader.courseProperty().get());
        if (!sections.isEmpty()) {
            add(sections, at);
        }
        return item.isPresent() || !sections.isEmpty();
    }

    void add(List<Section> sections, int at) {
        composing.add(sections, at, AgendaMessage.NAME_USUAL.text());
    }

    void add(AgendaItem.Kind kind, String title, int minutes, int at) {
        composing.add(kind, title, minutes, at, AgendaMessage.NAME_USUAL.text());
    }

    private OptionalInt suggested(AgendaItem item) {
        return planning.section(item)
                .map(section -> planning.estimates().suggested(section.id()))
                .orElse(OptionalInt.empty());
    }

    /// What there is to know of an item beside its title; empty for nothing.
    String about(AgendaItem item) {
        return switch (item.kind()) {
            case BREAK -> {
                String kind = AgendaMessage.KIND_BREAK.text();
                yield item.title().equals(kind) ? "" : kind;
            }
            case ACTIVITY -> AgendaMessage.KIND_ACTIVITY.text();
            case SECTION -> {
                OptionalInt suggested = suggested(item);
                yield planning.section(item).isEmpty()
                        ? AgendaMessage.GONE.text()
                        : suggested.isPresent() && suggested.getAsInt() != item.minutes()
                                ? AgendaMessage.SUGGESTED.text(suggested.getAsInt())
                                : "";
            }
        };
    }

    /// @param edit opens the fields of the item
    List<MenuItem> menu(Schedule.Slot slot, Runnable edit) {
        AgendaItem item = slot.item();
        List<NoteAction> all = new ArrayList<>();
        all.add(NoteAction.of(AgendaMessage.EDIT, false, edit));
        all.add(NoteAction.of(AgendaMessage.EARLIER, false, () -> move(item, -1)));
        all.add(NoteAction.of(AgendaMessage.LATER, false, () -> move(item, 1)));
        suggested(item)
                .ifPresent(
                        minutes -> {
                            if (minutes != item.minutes()) {
                                all.add(
                                        new NoteAction(
                                                AgendaMessage.USE_SUGGESTED.text(minutes),
                                                false,
                                                List.of(),
                                                () -> composing.setMinutes(item.id(), minutes)));
                            }
                        });
        planning.section(item)
                .ifPresent(
                        section ->
                                all.add(
                                        NoteAction.of(
                                                AgendaMessage.OPEN,
                                                false,
                                                () -> reader.navigation().show(section))));
        all.add(NoteAction.of(AgendaMessage.REMOVE, false, () -> remove(item)));
        return all.stream().map(NoteAction::menuItem).toList();
    }
}
