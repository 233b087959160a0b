// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Something about a course that its readers or its authors should know. Words are made where they are shown.
///
/// @param path the file or entry it is about, below the root; empty for the course as a whole
/// @param detail what the words need beside the path: a link as written, the name of an include; may be empty
public record Problem(Cause cause, String path, String detail) {
    /// The kinds that people and programs count by.
    public enum Kind {
        NOT_READ(true),
        SHOWN_AS_TEXT(true),
        FRONT_MATTER(true),
        MISSING_INCLUDE(true),
        MISSING_PICTURE(false),
        BROKEN_LINK(false),
        DUPLICATE(false),
        SET_ASIDE(false),
        ENCODING(false);

        private final boolean losesContent;

        Kind(boolean losesContent) {
            this.losesContent = losesContent;
        }

        public boolean losesContent() {
            return losesContent;
        }
    }

    /// What happened, one sentence each in the words of the program.
    public enum Cause {
        UNREADABLE(Kind.NOT_READ),
        TOO_LARGE(Kind.NOT_READ),
        TOO_MANY_FILES(Kind.NOT_READ),
        TOO_DEEP(Kind.NOT_READ),
        TOO_MUCH(Kind.NOT_READ),
        ENCRYPTED(Kind.NOT_READ),
        DAMAGED_ENTRY(Kind.NOT_READ),
        UNSAFE_NAME(Kind.NOT_READ),
        OUTSIDE(Kind.NOT_READ),
        EMPTY_SECTION(Kind.NOT_READ),
        BROKEN_FRONT_MATTER(Kind.FRONT_MATTER),
        BROKEN_SETTINGS(Kind.FRONT_MATTER),
        MISSING_INCLUDE(Kind.MISSING_INCLUDE),
        INCLUDE_TOO_DEEP(Kind.MISSING_INCLUDE),
        SLOW_TEXT(Kind.SHOWN_AS_TEXT),
        DEEP_TEXT(Kind.SHOWN_AS_TEXT),
        LONG_PAGE(Kind.SHOWN_AS_TEXT),
        MISSING_PICTURE(Kind.MISSING_PICTURE),
        UNSAFE_PICTURE(Kind.MISSING_PICTURE),
        BROKEN_LINK(Kind.BROKEN_LINK),
        SAME_NAME(Kind.DUPLICATE),
        DRAFT(Kind.SET_ASIDE),
        OLD_COPY(Kind.SET_ASIDE),
        NOT_UTF8(Kind.ENCODING);

        private final Kind kind;

        Cause(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /// Why a section could not be read, from what its reading threw.
    public static Problem notRead(Section section, Exception e) {
        return e instanceof UnreadableFileException file
                ? file.problem()
                : new Problem(Cause.UNREADABLE, section.source(), String.valueOf(e.getMessage()));
    }

    public Kind kind() {
        return cause.kind();
    }

    public void pack(Packing into) {
        into.text(cause.name()).text(path).text(detail);
    }

    public static Problem unpack(Unpacking from) {
        return new Problem(Cause.valueOf(from.text()), from.text(), from.text());
    }
}
