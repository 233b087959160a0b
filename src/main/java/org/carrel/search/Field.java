// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

/// Where words may stand, and how much that says of what a section is about.
enum Field {
    TITLE(7f),
    MODULE(1f),
    HEADING(3f),
    BOX(2f),
    TEXT(1f);

    final float weight;

    Field(float weight) {
        this.weight = weight;
    }
}
