// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.UUID;

/// One thing on an agenda.
///
/// @param section the path of the section that is shown; empty for what is none
/// @param title what it is called; of a section, what that was called when it was put in
/// @param minutes how long it is to take
public record AgendaItem(UUID id, Kind kind, String section, String title, int minutes) {
    /// A day of it.
    public static final int MOST_MINUTES = 24 * 60;

    /// What is done.
    public enum Kind {
        SECTION,
        BREAK,
        ACTIVITY
    }

    public AgendaItem {
        if ((kind == Kind.SECTION) == section.isEmpty()) {
            throw new IllegalArgumentException(kind + " of the section '" + section + "'");
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(minutes + " minutes");
        }
    }

    public AgendaItem withTitle(String title) {
        return new AgendaItem(id, kind, section, title, minutes);
    }

    public AgendaItem withMinutes(int minutes) {
        return new AgendaItem(id, kind, section, title, minutes);
    }
}
