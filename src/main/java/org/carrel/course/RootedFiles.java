// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;

/// The files of a place under the paths that they have in the course.
record RootedFiles(CourseFiles place, CourseRoot root) implements CourseFiles {
    @Override
    public List<String> paths() {
        return place.paths().stream()
                .filter(path -> path.startsWith(root.strip()))
                .map(this::inCourse)
                .toList();
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(rooted(), strays()).toList();
    }

    /// Pages beside the course: not hidden in silence.
    private Stream<Problem> strays() {
        return place.paths().stream()
                .filter(path -> !path.startsWith(root.strip()))
                .filter(path -> Pages.isPage(path) && !Pages.isPaper(path))
                .map(path -> new Problem(Problem.Cause.OUTSIDE, path, ""));
    }

    private Stream<Problem> rooted() {
        return place.problems().stream()
                .filter(
                        problem ->
                                problem.path().isEmpty()
                                        || problem.path().startsWith(root.strip())
                                        || isOdd(problem))
                .map(
                        problem ->
                                problem.path().startsWith(root.strip()) && !problem.path().isEmpty()
                                        ? new Problem(
                                                problem.cause(),
                                                inCourse(problem.path()),
                                                problem.detail())
                                        : problem);
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        if (!path.startsWith(root.add())) {
            throw new NoSuchFileException(path);
        }
        try {
            return place.read(root.strip() + path.substring(root.add().length()), limit);
        } catch (UnreadableFileException e) {
            throw new UnreadableFileException(e.problem().cause(), path, e);
        }
    }

    @Override
    public boolean areHeld() {
        return place.areHeld();
    }

    private static boolean isOdd(Problem problem) {
        return problem.cause() == Problem.Cause.UNSAFE_NAME;
    }

    private String inCourse(String path) {
        return root.add() + path.substring(root.strip().length());
    }
}
