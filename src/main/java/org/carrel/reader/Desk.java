// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.storage.Left;
import org.carrel.storage.Recent;
import org.carrel.storage.Recents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The courses read on this machine, newest first, and where each was left. A course is known by what it says of itself
/// or by its text, not by where it lies.
public final class Desk {
    private final ReadOnlyObjectWrapper<Recents> recents;
    private final Consumer<Recents> keep;
    private Recents aside = Recents.NONE;
    private boolean unsaved;

    /// @param keep saves without holding up the caller
    public Desk(Recents recents, Consumer<Recents> keep) {
        this.recents = new ReadOnlyObjectWrapper<>(recents);
        this.keep = keep;
    }

    /// One that remembers nothing beyond its own life.
    public static Desk empty() {
        return new Desk(Recents.NONE, _ -> {});
    }

    public ReadOnlyObjectProperty<Recents> recentsProperty() {
        return recents.getReadOnlyProperty();
    }

    /// The same courses, by name, place and identity alone: a change for those who list them, not for each section read.
    public ObservableValue<List<Recent>> coursesProperty() {
        return recents.map(
                known ->
                        known.list().stream()
                                .map(
                                        course ->
                                                new Recent(
                                                        course.path(),
                                                        course.title(),
                                                        course.id(),
                                                        "",
                                                        Map.of()))
                                .toList());
    }

    /// Where the course read last lies.
    public Optional<Path> lastPlace() {
        return recents.get().list().stream().findFirst().flatMap(Recent::place);
    }

    /// Where a course was left, as far as can be told before its text is read.
    Optional<SectionId> lastSection(Course course) {
        return lastSection(recents.get(), course);
    }

    /// The same, on any thread.
    public static Optional<SectionId> lastSection(Recents recents, Course course) {
        return find(recents, course)
                .map(Recent::section)
                .filter(section -> !section.isEmpty())
                .map(SectionId::new);
    }

    private Optional<Recent> find(Course course) {
        return find(recents.get(), course);
    }

    private static Optional<Recent> find(Recents recents, Course course) {
        return course.statedId()
                .flatMap(recents::byId)
                .or(() -> recents.byPath(course.place().toString()));
    }

    /// The identity of a course; empty for one that nobody has read a section of yet.
    String id(Course course) {
        return find(course).map(Recent::id).or(course::statedId).orElse("");
    }

    /// Where a section of a course was left; its beginning if it never was.
    Place place(Course course, SectionId section) {
        return find(course)
                .flatMap(known -> known.left().spot(section.path()))
                .map(spot -> new Place(spot.start(), spot.within(), 0))
                .orElse(Place.TOP);
    }

    /// The rows of the contents that were open in a course.
    public List<String> unfolded(Course course) {
        return find(course).map(known -> known.left().unfolded()).orElse(List.of());
    }

    /// A row of the contents of the course being read was opened or folded. Kept with the next change that is.
    public void unfold(Course course, String row, boolean open) {
        find(course).ifPresent(known -> leave(known.with(known.left().with(row, open))));
    }

    /// A section of the course being read stands there. Kept with the next change that is.
    void leave(Course course, SectionId section, Place at) {
        var spot = new Left.Spot(section.path(), at.start(), at.within());
        find(course)
                .filter(known -> !known.left().spot(section.path()).equals(Optional.of(spot)))
                .ifPresent(known -> leave(known.with(known.left().with(spot))));
    }

    private void leave(Recent changed) {
        recents.set(recents.get().with(changed));
        unsaved = true;
    }

    /// Keeps what has not been kept yet.
    void keep() {
        if (unsaved) {
            change(recents.get());
        }
    }

    /// The course is open now, at this section.
    void reading(Course course, SectionId section) {
        String path = course.place().toString();
        Optional<Recent> known = find(course);
        change(
                recents.get()
                        .withFirst(
                                new Recent(
                                        path,
                                        course.title(),
                                        known.map(Recent::id)
                                                .or(course::statedId)
                                                .orElseGet(Desk::newId),
                                        section.path(),
                                        known.map(Recent::hashes).orElse(Map.of()),
                                        known.map(Recent::left).orElse(Left.NOTHING))));
    }

    /// The text of the open course was read: if it is one read before at another place, the two are one from now on.
    ///
    /// @param names of courses with the same text in the notebook; it then goes by the first
    /// @return where the other one was left
    Optional<SectionId> recognise(Course course, Fingerprint fingerprint, List<String> names) {
        Optional<Recent> here = find(course);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Recent now = here.get();
        Map<String, String> hashes =
                fingerprint.hashes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        hash -> hash.getKey().path(), Map.Entry::getValue));
        Optional<Recent> before =
                recents.get().without(now.id()).sameCourse(course.statedId(), fingerprint);
        boolean replaced = replaced(now, fingerprint);
        String id =
                names.stream()
                        .findFirst()
                        .or(() -> before.map(Recent::id))
                        .orElse(replaced ? newId() : now.id());
        Left left = replaced ? Left.NOTHING : now.left();
        change(
                recents.get()
                        .without(now.id())
                        .withFirst(
                                new Recent(
                                        now.path(),
                                        now.title(),
                                        course.statedId().orElse(id),
                                        now.section(),
                                        hashes,
                                        before.map(other -> left.over(other.left()))
                                                .orElse(left))));
        return before.map(Recent::section)
                .filter(section -> !section.isEmpty())
                .map(SectionId::new);
    }

    /// Whether another course lies now where this one did.
    private static boolean replaced(Recent recent, Fingerprint fingerprint) {
        return !recent.hashes().isEmpty() && !recent.fingerprint().sameCourseAs(fingerprint);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /// A guest finds the desk empty.
    void setAside() {
        keep();
        aside = recents.get();
        recents.set(Recents.NONE);
    }

    /// What a guest did is forgotten, and all is as it was before.
    void bringBack() {
        recents.set(aside);
        unsaved = false;
    }

    private void change(Recents changed) {
        recents.set(changed);
        unsaved = false;
        keep.accept(changed);
    }
}
