// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// The words for where the notebook is.
public enum NotebookMessage implements Wording {
    FIRST_NAME,
    KEEP_IN,
    KEEP_IN_TITLE,
    KEPT_IN,
    KEPT_IN_FIRST,
    CANNOT_KEEP,
    RECOVERED,
    RECOVERED_PART,
    SAVE_COPY,
    COPY_NAME,
    ANOTHER,
    ANOTHER_TITLE,
    OPEN,
    MAKE,
    MAKE_TITLE,
    MAKE_NAME,
    MAKE_OK,
    MISSING_TITLE,
    MISSING,
    CANNOT_READ_TITLE,
    CANNOT_READ,
    UNREADABLE_TITLE,
    UNREADABLE,
    MEANWHILE,
    LOOK_AGAIN,
    SHOW_WHERE,
    BEGIN_NEW,
    GO_ON,
    UNSAVED_TITLE,
    UNSAVED,
    UNSAVED_WAITING,
    UNSAVED_KEEP,
    UNSAVED_COPY,
    UNSAVED_CLOSE,
    EDITED_TITLE,
    EDITED,
    EDITED_USE,
    EDITED_PREVIOUS,
    SEVERAL_TITLE,
    SEVERAL;

    @Override
    public String key() {
        return Wording.key("NOTEBOOK_" + name());
    }
}
