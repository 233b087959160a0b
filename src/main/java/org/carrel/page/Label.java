// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// The words that a page needs of the program.
public enum Label {
    OBJECTIVES,
    REFLECTION,
    CASE_STUDY,
    EXPLANATORY,
    TIPS,
    EXTRA,
    VIDEO,
    COPY_ADDRESS,
    QR_CODE,
    UNDESCRIBED_PICTURE,
    ENLARGE,
    LARGER,
    SMALLER,
    FITTED,
    BESIDE,
    ENLARGED,
    NOTE_GO,
    NOTE_BACK,
    CLOSE,
    MISSING_PICTURE,
    UNSAFE_PICTURE,
    BROKEN_LINK,
    REFUSED_LINK,
    EMPTY_SECTION,
    WHERE,
    PREVIOUS,
    PREVIOUS_IN,
    NEXT,
    NEXT_IN
}
