// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// The words that a page needs of the program.
public enum Label {
    OBJECTIVES,
    REFLECTION,
    CASE_STUDY,
    EXPLANATORY,
    TIPS,
    VIDEO,
    PICTURE_MISSING,
    LINK_BROKEN,
    LINK_REFUSED,
    SHOWN_AS_TEXT,
    NOT_UTF8,
    EMPTY_SECTION
}
