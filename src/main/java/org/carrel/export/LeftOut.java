// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

/// Something in a file that can't be taken, while the rest can.
///
/// @param what by which a person knows it: its beginning, or which of the file's items it is; harmless to show
public record LeftOut(Reason reason, String what) {
    public enum Reason {
        /// It is something else than a note, a highlight or a bookmark.
        NOT_AN_ENTRY,
        /// It says nothing of where it belongs.
        NO_PLACE,
        /// It says two things at once, or nothing that makes sense.
        NO_SENSE,
        /// It is longer than any note may be.
        TOO_LONG,
        /// There are more than can be taken; these are the ones after.
        TOO_MANY,
        /// The file ends or breaks before its end; what came before was read.
        BROKEN_OFF,
        /// It lies in the trash there.
        IN_TRASH,
        /// It is damaged, and what was kept of it before is older or gone.
        DAMAGED
    }
}
