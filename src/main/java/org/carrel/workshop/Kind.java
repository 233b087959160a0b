// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

/// What a step brings.
public enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    PICTURE,
    TABLE,
    WORKSHEET,
    VIDEO,
    TOGGLE
}
