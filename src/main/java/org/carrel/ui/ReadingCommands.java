// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import javafx.beans.binding.BooleanBinding;

import org.carrel.reader.Navigation;
import org.carrel.reader.Preferences;
import org.carrel.reader.Reader;

/// The ways through the course, and the size of its text.
final class ReadingCommands {
    private ReadingCommands() {}

    static void add(Commands commands, Reader reader, Preferences preferences) {
        Navigation ways = reader.navigation();
        BooleanBinding open = reader.courseProperty().isNotNull();
        commands.add(Message.BACK, ways.canTurnBackProperty(), ways::turnBack);
        commands.add(Message.FORWARD, ways.canTurnForwardProperty(), ways::turnForward);
        commands.add(Message.PREVIOUS_SECTION, ways.canGoBeforeProperty(), ways::previous);
        commands.add(Message.NEXT_SECTION, ways.canGoOnProperty(), ways::next);
        commands.add(Message.OVERVIEW, open, ways::overview);
        commands.add(Message.WHERE_AM_I, ways.shownProperty().isNotNull(), reader::tellWhereabouts);
        commands.add(Message.ZOOM_IN, preferences::zoomIn);
        commands.add(Message.ZOOM_OUT, preferences::zoomOut);
        commands.add(Message.ZOOM_NORMAL, preferences::zoomNormal);
    }
}
