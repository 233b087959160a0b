// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.notebook.Agenda;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Done;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.LastRead;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out which of the notebook's courses a file means: another computer may know one by another name.
public final class CourseMatch {
    private final Notebook notebook;
    private final List<Outline> open;

    /// Of each open course, what files may call its modules and sections, with what the course calls them.
    private final Map<String, Map<String, String>> places = new HashMap<>();

    /// @param open the courses that can be looked into now
    public CourseMatch(Notebook notebook, List<Outline> open) {
        this.notebook = notebook;
        this.open = List.copyOf(open);
        open.forEach(outline -> places.put(outline.course(), places(outline)));
    }

    private static Map<String, String> places(Outline outline) {
        Map<String, String> places = new HashMap<>();
        for (Outline.Module module : outline.modules()) {
            for (Outline.Section section : module.sections()) {
                places.putIfAbsent(AnnotationSet.place(section.source()), section.path());
            }
        }
        outline.order().keySet().forEach(place -> places.put(place, place));
        return places;
    }

    /// The same with the notebook's names for its courses, and the course's for its sections.
    public Incoming match(Incoming incoming) {
        Map<String, String> names = new HashMap<>();
        incoming.entries().forEach(entry -> names.put(entry.anchor().course(), ""));
        incoming.courses().forEach(course -> names.put(course.course(), ""));
        names.replaceAll((theirs, _) -> name(theirs, incoming));
        return incoming.with(
                incoming.courses().stream()
                        .map(
                                course ->
                                        new KnownCourse(
                                                named(names, course.course()),
                                                course.title(),
                                                course.fingerprint()))
                        .filter(course -> !course.course().equals(AnnotationSet.UNSTATED))
                        .toList(),
                incoming.entries().stream().map(entry -> renamed(entry, names)).toList(),
                incoming.others().stream().map(item -> renamed(item, names)).toList());
    }

    private static String named(Map<String, String> names, String course) {
        return names.getOrDefault(course, course);
    }

    private String name(String theirs, Incoming incoming) {
        if (isKnown(theirs)) {
            return theirs;
        }
        Optional<KnownCourse> told =
                incoming.courses().stream()
                        .filter(each -> each.course().equals(theirs))
                        .findFirst();
        return told.filter(each -> !each.fingerprint().hashes().isEmpty())
                .flatMap(this::sameText)
                .or(() -> told.flatMap(this::sameTitle))
                .or(() -> samePlaces(theirs, incoming))
                .orElse(theirs);
    }

    private boolean isKnown(String course) {
        return open.stream().anyMatch(each -> each.course().equals(course))
                || notebook.courses().anyMatch(each -> each.course().equals(course));
    }

    private Optional<String> sameText(KnownCourse told) {
        return notebook.courses()
                .filter(each -> each.fingerprint().sameCourseAs(told.fingerprint()))
                .map(KnownCourse::course)
                .findFirst();
    }

    private Optional<String> sameTitle(KnownCourse told) {
        return Stream.concat(
                        open.stream().map(each -> Map.entry(each.title(), each.course())),
                        notebook.courses().map(each -> Map.entry(each.title(), each.course())))
                .filter(each -> !each.getKey().isBlank() && each.getKey().equals(told.title()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The open course that has most of the sections that the entries name.
    private Optional<String> samePlaces(String theirs, Incoming incoming) {
        List<String> places =
                incoming.entries().stream()
                        .map(Entry::anchor)
                        .filter(anchor -> anchor.course().equals(theirs))
                        .map(Anchor::place)
                        .distinct()
                        .toList();
        return open.stream()
                .map(Outline::course)
                .filter(
                        course -> {
                            long had =
                                    places.stream()
                                            .filter(
                                                    this.places.getOrDefault(course, Map.of())
                                                            ::containsKey)
                                            .count();
                            return had > 0 && 2 * had >= places.size();
                        })
                .findFirst();
    }

    private Entry renamed(Entry entry, Map<String, String> names) {
        Anchor anchor = entry.anchor();
        String course = named(names, anchor.course());
        String place =
                places.getOrDefault(course, Map.of()).getOrDefault(anchor.place(), anchor.place());
        return entry.withAnchor(
                new Anchor(course, anchor.scope(), place, anchor.title(), anchor.passage()),
                entry.modified());
    }

    private static Item renamed(Item item, Map<String, String> names) {
        return switch (item) {
            case Done done ->
                    new Done(named(names, done.course()), done.section(), done.done(), done.when());
            case LastRead last ->
                    new LastRead(
                            named(names, last.course()),
                            last.section(),
                            last.start(),
                            last.within(),
                            last.when());
            case Agenda agenda -> agenda.ofCourse(named(names, agenda.course()), agenda.modified());
            case Run run -> run.ofCourse(named(names, run.course()));
            case Entry _, EntrySet _, KnownCourse _ -> Objects.requireNonNull(item);
        };
    }
}
