// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.scene.layout.StackPane;

import org.carrel.reader.Background;
import org.carrel.reader.Handouts;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;

/// The agendas of the course beside the page, and the paper that is made of them and of sections.
final class AgendaSide {
    private final Once<AgendaPane> pane;

    /// @param show brings the agenda into the window
    /// @param over where what is chosen comes up over the window
    AgendaSide(
            Reader reader,
            Background background,
            Preferences preferences,
            Commands commands,
            DialogFrame frame,
            StackPane over,
            Runnable show,
            Runnable focusNotes) {
        var handouts = new Handouts(background, reader, Named::say, Named::say, Version.text());
        var paper =
                new Once<>(
                        () ->
                                new HandoutDialog(
                                        frame,
                                        handouts,
                                        new PaperPrinting(
                                                background, frame, new SystemPrinters(), handouts),
                                        preferences.policy().printing()));
        AgendaCommands.add(commands, reader, () -> paper.get().show(), show);
        pane =
                new Once<>(
                        () -> new AgendaPane(reader, commands, handouts, frame, over, focusNotes));
    }

    AgendaPane pane() {
        return pane.get();
    }
}
