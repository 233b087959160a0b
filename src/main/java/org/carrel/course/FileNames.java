// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the paths of a course, also when a link writes one in another case.
final class FileNames {
    private final Map<String, String> byFold;

    FileNames(Collection<String> paths) {
        byFold = HashMap.newHashMap(paths.size());
        paths.forEach(path -> byFold.putIfAbsent(fold(path), path));
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(byFold.get(fold(path)));
    }

    /// What a system that ignores case takes for the same name.
    static String fold(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// The folder part with its {@code /}, or an empty string.
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// The last part of a path to a file.
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The last part without its ending.
    static String stem(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
