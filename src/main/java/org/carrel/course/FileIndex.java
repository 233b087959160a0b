// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the files of a place under the names they will have, within the limits.
///
/// @param <F> what it takes to read one
final class FileIndex<F> {
    static final int MOST_FILES = 100_000;
    static final int LONGEST_PATH = 240;
    private static final int MOST_FOLDERS = 16;

    private record Entry<F>(String path, F file) {}

    private final Map<String, Entry<F>> byFold = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Takes a file in, unless a limit or another file of that name stands against it; the first
    /// one wins.
    void add(String path, F file) {
        if (path.length() > LONGEST_PATH
                || path.chars().filter(c -> c == '/').count() >= MOST_FOLDERS) {
            report(Problem.Cause.TOO_DEEP, path);
        } else if (isFull()) {
            report(Problem.Cause.TOO_MANY_FILES, "");
        } else if (byFold.putIfAbsent(FileNames.fold(path), new Entry<>(path, file)) != null) {
            report(Problem.Cause.SAME_NAME, path);
        }
    }

    boolean isFull() {
        return byFold.size() >= MOST_FILES;
    }

    /// Notes a problem; one that is said already is not said again.
    void report(Problem.Cause cause, String path) {
        Problem problem = new Problem(cause, path, "");
        if (problems.isEmpty() || !problems.getLast().equals(problem)) {
            problems.add(problem);
        }
    }

    @Nullable F get(String path) {
        Entry<F> entry = byFold.get(FileNames.fold(path));
        return entry == null || !entry.path.equals(path) ? null : entry.file;
    }

    List<String> paths() {
        return byFold.values().stream().map(Entry::path).toList();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
