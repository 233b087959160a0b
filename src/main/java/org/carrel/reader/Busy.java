// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

/// Work that the person waits for.
///
/// @param name of what is opened or saved
/// @param total 0 while nobody knows
public record Busy(Kind kind, String name, int done, int total) {
    public enum Kind {
        OPENING,
        SAVING
    }
}
