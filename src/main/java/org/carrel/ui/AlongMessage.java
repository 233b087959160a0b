// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

/// The words of taking notes along, in and out.
public enum AlongMessage implements Wording {
    EXPORT,
    EXPORT_TITLE,
    WHAT,
    NOTES,
    HIGHLIGHTS,
    BOOKMARKS,
    FROM,
    ALL_COURSES,
    COURSE,
    MODULE,
    FORM,
    COUNT,
    COUNT_NONE,
    SAVE,
    SAVE_FILE,
    SAVE_FOLDER,
    CLOSE,
    WORKING,
    SAVED,
    SAVED_FILE,
    SAVED_FOLDER,
    SAVE_FAILED,
    IMPORT,
    IMPORT_TITLE,
    IMPORT_WHAT,
    CHOOSE_FILE,
    NOTE_FILES,
    LOOKING,
    FOUND,
    FOUND_BY,
    WHOSE,
    APART,
    AMONG,
    NEW,
    SAME,
    NEWER,
    OLDER,
    CONFLICT,
    NOTHING_NEW,
    UNPLACED,
    PLACING,
    ELSEWHERE,
    CLASH,
    KEEP_BOTH,
    KEEP_MINE,
    TAKE_THEIRS,
    LEFT_OUT,
    LEFT_OUT_MORE,
    TAKE,
    IMPORT_FAILED;

    @Override
    public String key() {
        return Wording.key("ALONG_" + name());
    }
}
