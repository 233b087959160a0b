// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Something that a person asked for and that leaves no other sign in the window.
public sealed interface Done {
    record AddressCopied() implements Done {}

    record ListCopied() implements Done {}

    record CitationCopied(String citation) implements Done {}

    record TextCopied() implements Done {}

    record NothingSelected() implements Done {}

    /// Words can be chosen by keyboard now.
    record ChoosingWords() implements Done {}

    /// Where they are.
    ///
    /// @param heading the one read under; empty where there is none
    /// @param read how much of the section was seen, in percent
    record WasTold(String module, String section, String heading, int read) implements Done {}

    record Printed() implements Done {}

    record CopySaved(Path file) implements Done {}

    /// The notebook was changed, which can be undone.
    ///
    /// @param where in a course; empty where that is plain to see
    record Noted(Deed deed, String where) implements Done {}

    /// A guest sits here from now on.
    record GuestCame() implements Done {}

    /// Nothing of the guest is left in the window.
    record GuestLeft() implements Done {}

    /// Nobody was there any more, and the sitting ended by itself.
    ///
    /// @param guest whether a guest sat there; else the notebook of a person was saved and put away
    record SittingOver(boolean guest) implements Done {}

    record Undone(Deed deed) implements Done {}

    record Redone(Deed deed) implements Done {}

    /// The course that was gone lies again where it was opened.
    record CourseCameBack(String title) implements Done {}

    /// The notebook is kept there from now on.
    ///
    /// @param before where it was, and still is as it was then; null where it was nowhere
    record NotesKeptIn(Path place, @Nullable Path before) implements Done {}

    /// The notebook is one with another from now on.
    ///
    /// @param before where it was, and still is as it was then
    record NotesJoined(Path place, Path before) implements Done {}
}
