// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Opening;
import org.carrel.course.Section;

import java.nio.file.Path;

/// Something that a person asked for and did not get; the window has the words.
public sealed interface Trouble {
    /// The place is no course.
    record NotACourse(Path place, Opening.Reason reason) implements Trouble {}

    /// The place could not be read to its end.
    record CannotOpen(Path place, String why) implements Trouble {}

    record CannotShow(Section section, String why) implements Trouble {}

    /// A section that a link, the last sitting or the command line named is not in this course.
    record NoSuchSection(String path) implements Trouble {}

    record CannotCopy(String path, String why) implements Trouble {}

    /// Settings could not be kept; what was set holds for this sitting.
    record CannotKeep(String why) implements Trouble {}

    /// A mistake of the program itself, outside all of its own handling.
    record Uncaught(String what) implements Trouble {}

    /// The settings file was damaged and is kept beside the new one.
    record SettingsDamaged(Path keptAs) implements Trouble {}
}
