// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// A file that a course brings along, judged by its name and by all of its bytes.
///
/// @param path where it lies in the course
/// @param name fit for any system and safe to show; the judgement is of this name
/// @param ending of the name, in lower case and without the dot; empty for none
/// @param kind what it really is, as far as anyone can tell
/// @param size in bytes
public record Attachment(
        String path, String name, String ending, FileKind kind, Judgement judgement, int size) {
    /// Whether a copy may be handed to the system's programs, or why not.
    public enum Judgement {
        OPENS,
        /// Files of this kind can do harm, or bring along something that can.
        NEVER_OPENED,
        /// The name says something else than the bytes.
        DISAGREES,
        /// The bytes are not what the name says, nor anything else that is known.
        NOT_WHAT_IT_IS_CALLED,
        /// A document of a kind that could be opened, but with small programs in it.
        HOLDS_MACROS,
        EMPTY,
        UNKNOWN
    }

    public static Attachment of(String path, byte[] bytes) {
        String name = nameOf(path);
        String ending = SafeName.ending(name);
        FileKind named = FileKind.named(ending);
        FileKind found = bytes.length == 0 ? named : FileBytes.kind(bytes);
        // A table is text; no byte tells the two apart.
        found = found == FileKind.TEXT && named == FileKind.TABLE ? FileKind.TABLE : found;
        Judgement judgement = bytes.length == 0 ? Judgement.EMPTY : judge(named, found);
        boolean byName = judgement == Judgement.NEVER_OPENED && named != FileKind.UNKNOWN;
        return new Attachment(path, name, ending, byName ? named : found, judgement, bytes.length);
    }

    /// The name to show and to suggest for the file at a path, before anything of it is read.
    public static String nameOf(String path) {
        return SafeName.of(path);
    }

    public boolean opens() {
        return judgement == Judgement.OPENS;
    }

    private static Judgement judge(FileKind named, FileKind found) {
        if (named.isOpenable()) {
            return switch (found) {
                case MACROS -> Judgement.HOLDS_MACROS;
                case UNKNOWN -> Judgement.NOT_WHAT_IT_IS_CALLED;
                default -> found == named ? Judgement.OPENS : Judgement.DISAGREES;
            };
        }
        boolean plain = found.isOpenable() || found == FileKind.UNKNOWN;
        return named == FileKind.UNKNOWN && plain ? Judgement.UNKNOWN : Judgement.NEVER_OPENED;
    }
}
