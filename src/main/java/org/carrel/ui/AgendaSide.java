// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.layout.StackPane;

import org.carrel.reader.Background;
import org.carrel.reader.Handouts;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;

/// The agendas of the course beside the page, and the paper that is made of them and of sections.
final class AgendaSide {
    private final AgendaPane pane;

    /// @param over where what is chosen comes up over the window
    AgendaSide(
            Reader reader,
            Background background,
            Preferences preferences,
            Commands commands,
            DialogFrame frame,
            StackPane over,
            Beside beside) {
        var handouts = new Handouts(background, reader, Named::say, Named::say, Version.text());
        var printing = new PaperPrinting(background, frame, new SystemPrinters(), handouts);
        var paper = new HandoutDialog(frame, handouts, printing, preferences.policy().printing());
        AgendaCommands.add(commands, reader, paper::show, beside::showAgenda);
        pane = new AgendaPane(reader, commands, handouts, frame, over, beside::focusNotes);
    }

    AgendaPane pane() {
        return pane;
    }
}
