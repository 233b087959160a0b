// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The files of a course that was read before, opened when the first of them is read. Where that fails to read throws,
/// and so does to list them, unchecked: who lists them has read one before.
final class LateFiles implements CourseFiles {
    /// Opens them; waits for the disk.
    @FunctionalInterface
    interface Opener {
        CourseFiles open() throws IOException;
    }

    private final Opener opener;
    private volatile @Nullable CourseFiles opened;

    LateFiles(Opener opener) {
        this.opener = opener;
    }

    private CourseFiles opened() throws IOException {
        CourseFiles files = opened;
        if (files == null) {
            synchronized (this) {
                files = opened;
                if (files == null) {
                    files = opener.open();
                    opened = files;
                }
            }
        }
        return files;
    }

    @Override
    public List<String> paths() {
        return listed().paths();
    }

    @Override
    public List<Problem> problems() {
        return listed().problems();
    }

    private CourseFiles listed() {
        try {
            return opened();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        return opened().read(path, limit);
    }

    @Override
    public boolean areHeld() {
        CourseFiles files = opened;
        return files != null && files.areHeld();
    }
}
