// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A course that was read on this machine.
///
/// @param path the folder or ZIP, absolute
/// @param id the course's identity: the one it states, else one that was given to it
/// @param section where it was left, as a section's path; empty for nowhere
/// @param hashes the course's fingerprint by section path; empty as long as its pages have not all been read
/// @param left how it was left
public record Recent(
        String path,
        String title,
        String id,
        String section,
        Map<String, String> hashes,
        Left left) {
    public Recent {
        if (path.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("a course has a place and an identity: " + title);
        }
        if (!section.isEmpty()) {
            section = new SectionId(section).path();
        }
        hashes = Map.copyOf(hashes);
        hashes.keySet().forEach(SectionId::new);
    }

    /// One of which nothing is known beyond its identity and where it was left.
    public Recent(
            String path, String title, String id, String section, Map<String, String> hashes) {
        this(path, title, id, section, hashes, Left.NOTHING);
    }

    public Recent with(Left now) {
        return new Recent(path, title, id, section, hashes, now);
    }

    /// Where it lay; empty where that can be no place on this computer, as when a stick was used with another system.
    public Optional<Path> place() {
        return Paths.read(FileSystems.getDefault(), path);
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(
                hashes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new SectionId(each.getKey()),
                                        Map.Entry::getValue)));
    }
}
