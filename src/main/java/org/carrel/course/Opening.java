// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.nio.file.Path;

/// What came of opening a place as a course; made by [CourseOpener].
public sealed interface Opening {
    record Opened(Course course) implements Opening {}

    record Refused(Path place, Reason reason) implements Opening {}

    /// Why a place is no course; one sentence each in the words of the program.
    enum Reason {
        /// Nothing is there.
        MISSING,
        /// It is there, but may not or cannot be read: a right that lacks, a stick that went.
        NOT_READABLE,
        /// A file of some other kind.
        NOT_A_COURSE_FILE,
        EMPTY_FILE,
        /// A ZIP that broke off or was changed, so that nothing in it can be found or read.
        DAMAGED_ZIP,
        /// A ZIP whose pages all want a password.
        ENCRYPTED_ZIP,
        TOO_MANY_FILES,
        /// A folder or ZIP that can be read, without a page in it.
        NO_SECTION
    }
}
