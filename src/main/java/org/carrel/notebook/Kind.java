// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

/// What an entry is: a place to come back to, words that are marked, or words that were written.
public enum Kind {
    BOOKMARK,
    HIGHLIGHT,
    NOTE
}
