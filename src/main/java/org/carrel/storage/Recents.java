// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import org.carrel.course.Fingerprint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The courses read last on this machine.
///
/// @param list the newest first, at most [#MOST]; each identity once and each place once
public record Recents(List<Recent> list) {
    public static final int MOST = 12;

    public static final Recents NONE = new Recents(List.of());

    public Recents {
        list = list.stream().limit(MOST).toList();
    }

    /// Puts the course first, in place of what was known of it and of its place.
    public Recents withFirst(Recent course) {
        return new Recents(
                Stream.concat(
                                Stream.of(course),
                                list.stream()
                                        .filter(
                                                other ->
                                                        !other.id().equals(course.id())
                                                                && !other.path()
                                                                        .equals(course.path())))
                        .toList());
    }

    /// Puts what is known now of a course in the list where it stands.
    public Recents with(Recent course) {
        return new Recents(
                list.stream()
                        .map(other -> other.id().equals(course.id()) ? course : other)
                        .toList());
    }

    public Recents without(String id) {
        return new Recents(list.stream().filter(course -> !course.id().equals(id)).toList());
    }

    public Optional<Recent> byId(String id) {
        return first(course -> course.id().equals(id));
    }

    public Optional<Recent> byPath(String path) {
        return first(course -> course.path().equals(path));
    }

    /// The one that is this course, wherever it lay: by the id that the course states, else by the text they share.
    ///
    /// @param statedId what the course says of itself; then text alone does not make it another one's
    public Optional<Recent> sameCourse(Optional<String> statedId, Fingerprint fingerprint) {
        return statedId.isPresent()
                ? byId(statedId.get())
                : first(course -> course.fingerprint().sameCourseAs(fingerprint));
    }

    private Optional<Recent> first(Predicate<Recent> wanted) {
        return list.stream().filter(wanted).findFirst();
    }
}
