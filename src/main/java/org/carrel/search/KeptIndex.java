// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.course.Sum;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the index of a course is: of a small one in memory, since it is made again in a moment; of a large one in a
/// folder, where there is one to write in.
public final class KeptIndex {
    /// Courses with more sections are kept.
    static final int SMALL = 1_000;

    /// Those of other courses, and of earlier forms of a course, do not fill the disk.
    static final int MOST = 4;

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
            SectionIndex index = open(course, folder);
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            dropOldest(home.get());
            return index;
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

    /// Leaves those that were opened last, and any that is open.
    private static void dropOldest(Path home) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(home)) {
            folders =
                    all.filter(Files::isDirectory)
                            .sorted(Comparator.comparing(KeptIndex::opened).reversed())
                            .skip(MOST)
                            .toList();
        }
        for (Path folder : folders) {
            try (Directory directory = new NIOFSDirectory(folder);
                    Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                clear(folder);
                Files.delete(folder);
            } catch (IOException e) {
                // Somebody has it open, or it can't be deleted: there will be another time.
            }
        }
    }

    private static FileTime opened(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH); // another window has just dropped it
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
