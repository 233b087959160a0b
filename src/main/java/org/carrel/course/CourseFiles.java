// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.util.List;

/// The files of a folder or a ZIP, whichever it is: safe names in, bytes out. May be used from any
/// thread.
///
/// Every path is relative, in NFC, with {@code /}, and no two differ by case alone. Only a path
/// that was listed can be read, so no name that a course brings ever reaches the file system.
interface CourseFiles {
    /// No file of a course is read further than this.
    int LONGEST_FILE = 50 * 1024 * 1024;

    List<String> paths();

    /// What was found but can't be offered.
    List<Problem> problems();

    /// The first bytes of a file, all of it when it is no longer than the limit.
    ///
    /// @throws UnreadableFileException when the file itself is at fault
    /// @throws java.nio.file.NoSuchFileException when no such path was listed
    byte[] read(String path, int limit) throws IOException;

    /// Whether all of them are in memory.
    boolean areHeld();
}
