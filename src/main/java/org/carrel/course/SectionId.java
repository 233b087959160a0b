// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Names a section for as long as its course lives: the path below the course's root, in NFC, with {@code /},
/// without {@code modules/} and without the file's ending: {@code mentoring/section-1-0}.
///
/// Neither where the course lies nor GitHub's top folder is part of it.
public record SectionId(String path) {
    public SectionId {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("\\")) {
            throw new IllegalArgumentException("not a section path: " + path);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
