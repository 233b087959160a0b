// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Sum;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the index of a course is: of a small one in memory, since it is made again in a moment; of a large one in a
/// folder, where there is one to write in.
public final class KeptIndex {
    /// Courses with more sections are kept.
    static final int SMALL = 1_000;

    private KeptIndex() {}

    /// The index as it was kept, or an empty one. A damaged one is thrown away.
    ///
    /// @param home of all indexes; empty where nothing may be kept
    public static SectionIndex open(Course course, Optional<Path> home) {
        if (course.sections().size() <= SMALL || home.isEmpty()) {
            return SectionIndex.inMemory(course.language());
        }
        Path folder = home.get().resolve(name(course));
        try {
            Files.createDirectories(folder);
            return open(course, folder);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return SectionIndex.inMemory(course.language());
        }
    }

    private static SectionIndex open(Course course, Path folder) throws IOException {
        try {
            return SectionIndex.in(folder, course.language());
        } catch (org.apache.lucene.store.LockObtainFailedException e) {
            throw e; // another window has it open
        } catch (IOException | RuntimeException e) {
            clear(folder);
            return SectionIndex.in(folder, course.language());
        }
    }

    /// Throws away what is kept of a course.
    ///
    /// @throws IOException where it can't be thrown away
    public static void forget(Course course, Path home) throws IOException {
        Path folder = home.resolve(name(course));
        if (Files.isDirectory(folder)) {
            clear(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// By what the course says that it is, else by its sections: the course itself is recognised only once it was read,
    /// and what is kept of each section is compared with it anyway.
    static String name(Course course) {
        String identity =
                course.statedId()
                        .orElseGet(
                                () ->
                                        course.sections().stream()
                                                .map(Section::id)
                                                .map(Object::toString)
                                                .collect(Collectors.joining("\n")));
        return Sum.of(identity);
    }
}
