// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import org.carrel.ui.Wording;

/// What is said where there is no window.
enum TerminalMessage implements Wording {
    DISPLAY_UNSET,
    DISPLAY_LIBRARY,
    DISPLAY_SILENT,
    DESCRIPTION,
    COURSE,
    COURSE_GIVEN,
    EXIT_CODES,
    GUEST,
    HELP,
    VERSION,
    PICTURE_WITHOUT_DISPLAY,
    CHECK,
    CHECK_JSON,
    RENDER,
    RENDER_OUT,
    RENDER_BARE,
    SNAPSHOT,
    SNAPSHOT_SECTION,
    SNAPSHOT_OUT,
    SNAPSHOT_SIZE,
    SNAPSHOT_THEME,
    SNAPSHOT_ZOOM,
    NO_DISPLAY,
    NO_DISPLAY_PICTURE,
    BAD_SIZE,
    BAD_THEME,
    BAD_ZOOM,
    WRITTEN,
    SET_ASIDE,
    EXTRA,
    NO_PROBLEMS,
    PROBLEMS,
    FAILED,
    CANNOT_USE,
    IN_NO_MENU,
    COPY_OF,
    NO_SECTION,
    NOTES,
    NOTES_WHAT,
    NOTES_EXPORT,
    NOTES_FORMAT,
    NOTES_OUT,
    NOTES_NOTEBOOK,
    NOTES_COURSE,
    NOTES_NONE,
    NOTES_WHICH,
    NOTES_NO_NOTEBOOK,
    NOTES_WRITTEN,
    BAD_FORMAT;

    @Override
    public String key() {
        return Wording.key("CLI_" + name());
    }
}
