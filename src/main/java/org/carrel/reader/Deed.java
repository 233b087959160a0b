// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// What a person did to their notebook, as it is told and undone.
public enum Deed {
    BOOKMARK_SET,
    BOOKMARK_TAKEN,
    HIGHLIGHTED,
    WRITTEN,
    TAGGED,
    COLOURED,
    DELETED,
    RESTORED,
    ATTACHED,
    KEPT,
    DETACHED,
    DONE,
    NOT_DONE,
    SET_HIDDEN,
    SET_SHOWN,
    SET_DELETED,
    IMPORTED,
    AGENDA_MADE,
    AGENDA_COPIED,
    AGENDA_RENAMED,
    AGENDA_CHANGED,
    AGENDA_DELETED,
    AGENDA_MEASURED
}
