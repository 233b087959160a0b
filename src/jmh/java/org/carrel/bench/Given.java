// SPDX-License-Identifier: Apache-2.0
package org.carrel.bench;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The course to measure with: {@code -Dbench.course=...}, else a generated one.
public final class Given {
    private Given() {}

    public static Path place() throws IOException {
        String given = System.getProperty("bench.course", "");
        return given.isBlank() ? zip("usual", GeneratedCourse.USUAL) : Path.of(given);
    }

    static Path zip(String name, GeneratedCourse course) throws IOException {
        Path zip = folder().resolve(name + ".zip");
        return Files.exists(zip) ? zip : course.writeZip(zip);
    }

    static Path folder() {
        return Path.of(System.getProperty("bench.folder", "target/bench"));
    }

    public static Course open(Path place) throws IOException {
        return switch (CourseOpener.open(place, Progress.NONE)) {
            case Opening.Opened(Course course) -> course;
            case Opening.Refused(Path refused, Opening.Reason why) ->
                    throw new IOException(refused + ": " + why);
        };
    }
}
