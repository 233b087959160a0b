// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/// Opens a folder or a ZIP as a course: its files, then the heads of its pages, then the plan of
/// its modules.
public final class CourseOpener {
    private static final int LEVELS_UP = 3;

    private CourseOpener() {}

    /// Reads the head of each section, never the whole course, on the thread that calls.
    ///
    /// @throws InterruptedIOException when the thread is interrupted
    /// @throws IOException when the place fails while it is read
    public static Opening open(Path place, Progress progress) throws IOException {
        try {
            if (!Files.exists(place)) {
                return new Opening.Refused(place, Opening.Reason.MISSING);
            }
            if (!Files.isReadable(place)) {
                return new Opening.Refused(place, Opening.Reason.NOT_READABLE);
            }
            return Files.isDirectory(place)
                    ? openFolder(place, progress)
                    : openFile(place, progress);
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        }
    }

    private static Opening openFolder(Path place, Progress progress) throws IOException {
        Path opened = place.toRealPath();
        Optional<Path> root = rootAbove(opened);
        CourseFiles files = new FolderFiles(root.orElse(opened), opened);
        if (root.isPresent()) {
            String selected = path(root.get().relativize(opened));
            return new CourseBuilding(
                            place,
                            Optional.empty(),
                            new RootedFiles(files, new CourseRoot("", "")),
                            selected)
                    .build(progress);
        }
        Path name = opened.getFileName();
        String folder =
                name == null ? "" : Normalizer.normalize(name.toString(), Normalizer.Form.NFC);
        CourseRoot found = CourseRoot.find(files.paths(), folder);
        return new CourseBuilding(place, Optional.empty(), new RootedFiles(files, found), "")
                .build(progress);
    }

    private static Opening openFile(Path place, Progress progress) throws IOException {
        if (!Files.isRegularFile(place)) {
            return new Opening.Refused(place, Opening.Reason.NOT_A_COURSE_FILE);
        }
        if (Files.size(place) == 0) {
            return new Opening.Refused(place, Opening.Reason.EMPTY_FILE);
        }
        Optional<FileStamp> stamp = FileStamp.of(place);
        CourseFiles files;
        try {
            files = zip(place);
        } catch (IOException | RuntimeException e) {
            return new Opening.Refused(place, whyNoZip(place, e));
        }
        return new CourseBuilding(place, stamp, files, "").build(progress);
    }

    /// @throws IOException when the file can't be read
    /// @throws RuntimeException when it is no ZIP, in ways that the library does not foresee
    static CourseFiles zip(Path place) throws IOException {
        CourseFiles files = new ZipFiles(place);
        return new RootedFiles(files, CourseRoot.find(files.paths(), ""));
    }

    /// Throws when the file itself can't be read: then nothing is known of what it is.
    private static Opening.Reason whyNoZip(Path place, Exception e) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(e);
        }
        if (e instanceof ZipChannel.TooManyEntriesException
                || e.getCause() instanceof ZipChannel.TooManyEntriesException) {
            return Opening.Reason.TOO_MANY_FILES;
        }
        try (InputStream in = Files.newInputStream(place)) {
            byte[] start = in.readNBytes(2);
            boolean zip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
            return zip ? Opening.Reason.DAMAGED_ZIP : Opening.Reason.NOT_A_COURSE_FILE;
        }
    }

    private static InterruptedIOException interrupted(Exception e) {
        InterruptedIOException interrupted = new InterruptedIOException();
        interrupted.initCause(e);
        return interrupted;
    }

    /// The nearest folder, this one or above, that a course begins in.
    private static Optional<Path> rootAbove(Path opened) throws IOException {
        Path at = opened;
        for (int up = 0; up <= LEVELS_UP && at != null; up++) {
            if (isRoot(at)) {
                return Optional.of(at);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    private static boolean isRoot(Path folder) {
        return Files.isDirectory(folder.resolve("_includes"))
                || CourseRoot.MARKS.stream()
                        .anyMatch(mark -> Files.isRegularFile(folder.resolve(mark)));
    }

    private static String path(Path relative) {
        StringBuilder path = new StringBuilder();
        for (Path part : relative) {
            if (!part.toString().isEmpty()) {
                path.append(Normalizer.normalize(part.toString(), Normalizer.Form.NFC)).append('/');
            }
        }
        return path.toString();
    }
}
