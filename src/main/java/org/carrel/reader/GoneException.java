// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;

/// Not a file of the course but all of it can't be read any more: the stick was taken out, or the network is down.
final class GoneException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Course course;

    private GoneException(Course course, IOException cause) {
        super(cause);
        this.course = course;
    }

    /// Does what reads files of the course; where that fails, tells whether the course itself is still there.
    static <T> T unlessThere(Course course, Callable<T> reading) throws Exception {
        try {
            return reading.call();
        } catch (IOException e) {
            throw Files.exists(course.place()) ? e : new GoneException(course, e);
        }
    }

    /// What there is to tell of a failure: that the course is gone, or else this.
    static Trouble orElse(Exception failure, Trouble other) {
        return failure instanceof GoneException gone ? Trouble.gone(gone.course) : other;
    }
}
