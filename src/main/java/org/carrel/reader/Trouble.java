// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Opening;
import org.carrel.course.Section;

import java.nio.file.Path;

/// Something that a person asked for and did not get; the window has the words.
public sealed interface Trouble {
    /// Whether it matters beyond the page or the opening it came with.
    default boolean lasts() {
        return false;
    }

    /// The place is no course.
    record NotACourse(Path place, Opening.Reason reason) implements Trouble {}

    /// The place could not be read to its end.
    record CannotOpen(Path place, Why why) implements Trouble {}

    /// The course that is open can't be reached any more.
    ///
    /// @param held whether all of it is in memory, so that it can be read on
    record CourseGone(Path place, boolean held) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    static CourseGone gone(Course course) {
        return new CourseGone(course.place(), course.isHeld());
    }

    record CannotShow(Section section, Why why) implements Trouble {}

    /// The page of this section stopped the program more than once, so its text is shown plain.
    record StoppedBefore(Section section) implements Trouble {}

    /// A section that a link, the last sitting or the command line named is not in this course.
    record NoSuchSection(String path) implements Trouble {}

    /// A course was read at a place that can be none on this computer.
    record NoSuchPlace(String path) implements Trouble {}

    /// This computer knows no printer.
    record NoPrinter() implements Trouble {}

    /// The printer took the section not, or not to its end.
    record CannotPrint(Section section) implements Trouble {}

    record CannotCopy(String path, Why why) implements Trouble {}

    /// A file that a link led to.
    record CannotRead(String path, Why why) implements Trouble {}

    /// A copy was changed, so it stays; another, unchanged one was opened.
    record CopyWasChanged(ChangedCopy copy) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// Settings could not be kept; what was set holds for this sitting.
    record CannotKeep(Why why) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// Where the person is in a course could not be kept on this computer.
    record CannotRemember(Why why) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// A mistake of the program itself, outside all of its own handling.
    record Uncaught(String what) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// A file of Carrel's own was damaged and is kept beside the new one.
    record FileDamaged(Path keptAs) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// Whoever looks after this computer has decided that it is not to be done here.
    record SetByLibrary(What what) implements Trouble {
        public enum What {
            PRINTING,
            NOTES_FOLDER
        }
    }

    /// What was decided can't be made out, so that links and printing are off.
    ///
    /// @param what the line; empty where no line is to blame
    record PolicyBroken(Path file, String what) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// Files of the notebook were damaged; what was saved is there all the same.
    ///
    /// @param complete whether the newest state was there, and not only an earlier one with what was written since then
    /// @param keptIn where the damaged files are
    record NotesRecovered(boolean complete, Path keptIn) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }

    /// What was asked for with the notebook could not be done; it is where it was.
    record CannotKeepNotes(Path place, Why why) implements Trouble {
        @Override
        public boolean lasts() {
            return true;
        }
    }
}
