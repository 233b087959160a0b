// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.carrel.course.Section;
import org.carrel.reader.Planning;
import org.carrel.reader.Reader;

import java.util.List;

/// What is done with agendas from the whole window.
final class AgendaCommands {
    private AgendaCommands() {}

    /// @param handout asks what to put on paper
    /// @param show brings the agenda into the window
    static void add(Commands commands, Reader reader, Runnable handout, Runnable show) {
        Planning planning = reader.planning();
        BooleanBinding open = reader.courseProperty().isNotNull();
        BooleanBinding planned =
                Bindings.createBooleanBinding(
                        () -> {
                            var now = planning.agendaProperty().get();
                            return now != null && !now.items().isEmpty();
                        },
                        planning.agendaProperty());
        BooleanBinding ready = planned.and(reader.presenting().showProperty().isNull());
        commands.add(AgendaMessage.PRESENT, ready, planning::present);
        commands.add(AgendaMessage.REHEARSE, ready, planning::rehearse);
        commands.add(AgendaMessage.HANDOUT, open, handout);
        commands.add(
                AgendaMessage.ADD_THIS,
                reader.navigation().sectionProperty().isNotNull(),
                () -> {
                    Section now = reader.navigation().sectionProperty().get();
                    if (now != null) {
                        planning.composing()
                                .add(
                                        List.of(now),
                                        Integer.MAX_VALUE,
                                        AgendaMessage.NAME_USUAL.text());
                        show.run();
                    }
                });
    }
}
