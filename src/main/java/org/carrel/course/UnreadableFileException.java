// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// One file of a course can't be read, for a reason that lies in the file; the others can.
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnreadableFileException(Problem.Cause cause, String path) {
        this(cause, path, null);
    }

    UnreadableFileException(Problem.Cause cause, String path, @Nullable Exception why) {
        super(cause + ": " + path, why);
        this.problem = new Problem(cause, path, "");
    }

    public Problem problem() {
        return problem;
    }
}
