// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.util.function.Supplier;

/// Whether the open course still lies where it was opened: a stick may be taken out at any time, and come back.
final class Presence {
    private final Background background;
    private final Notices notices;
    private final Navigation navigation;
    private final Supplier<@Nullable Course> course;
    private boolean looking;
    private boolean told;

    Presence(
            Background background,
            Notices notices,
            Navigation navigation,
            Supplier<@Nullable Course> course) {
        this.background = background;
        this.notices = notices;
        this.navigation = navigation;
        this.course = course;
    }

    /// Tells, later, if the course went or came back. One look at a time: a place that does not answer is not asked
    /// again meanwhile.
    void look() {
        Course open = course.get();
        if (open != null && !looking) {
            looking = true;
            background
                    .files()
                    .run(
                            _ -> Files.exists(open.place()),
                            there -> {
                                looking = false;
                                seen(open, there);
                            },
                            _ -> looking = false,
                            Progress.NONE);
        }
    }

    private void seen(Course looked, boolean there) {
        if (!looked.equals(course.get())) {
            told = false;
        } else if (!there && !told) {
            told = true;
            notices.report(Trouble.gone(looked));
        } else if (there && (told || isTold(looked))) {
            told = false;
            back(looked);
        }
    }

    /// What could not be read meanwhile is asked for again.
    private void back(Course open) {
        if (isTold(open)) {
            notices.dismiss();
        }
        Section now = navigation.sectionProperty().get();
        if (now != null && navigation.shownProperty().get() == null) {
            navigation.show(now);
        }
        notices.report(new Done.CourseCameBack(open.title()));
    }

    /// Also whoever reads it anew meanwhile is told that it is gone.
    private boolean isTold(Course open) {
        return switch (notices.troubleProperty().get()) {
            case Trouble.CourseGone _ -> true;
            case Trouble.NotACourse(var place, _) -> place.equals(open.place());
            case null, default -> false;
        };
    }
}
