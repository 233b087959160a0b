// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.Bindings;

import org.carrel.course.Section;
import org.carrel.reader.Reader;
import org.carrel.ui.stage.StageMessage;
import org.carrel.workshop.Show;

import java.util.function.Consumer;

/// What begins a show from the window.
final class StageCommands {
    private StageCommands() {}

    static void add(Commands commands, Reader reader) {
        var presenting = reader.presenting();
        var possible =
                Bindings.and(
                        Bindings.isNotNull(reader.navigation().sectionProperty()),
                        Bindings.isNull(presenting.showProperty()));
        commands.add(StageMessage.PRESENT, possible, () -> begin(reader, presenting::present));
        commands.add(StageMessage.REHEARSE, possible, () -> begin(reader, presenting::rehearse));
    }

    private static void begin(Reader reader, Consumer<Show> with) {
        Section section = reader.navigation().sectionProperty().get();
        if (section != null) {
            with.accept(Show.of(section));
        }
    }
}
