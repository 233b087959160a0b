// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Course;
import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.LastRead;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which course each thing in a notebook belongs to, and the names that courses go by in it.
final class Courses {
    /// Enough to know a course by.
    private static final int MOST_HASHES = 1_000;

    private Courses() {}

    /// Empty for what belongs to none.
    static String of(Item item) {
        return switch (item) {
            case Entry entry -> entry.anchor().course();
            case EntrySet _ -> "";
            case KnownCourse known -> known.course();
            case LastRead last -> last.course();
            case org.carrel.notebook.Done done -> done.course();
            case Agenda agenda -> agenda.course();
            case Run run -> run.course();
        };
    }

    /// The same for another course; what is none of the one course's stays as it is.
    static Item renamed(Item item, String course, String other, Instant now) {
        if (!course.equals(of(item))) {
            return item;
        }
        return switch (item) {
            case Entry entry -> {
                Anchor anchor = entry.anchor();
                yield entry.withAnchor(
                        new Anchor(
                                other,
                                anchor.scope(),
                                anchor.place(),
                                anchor.title(),
                                anchor.passage()),
                        now);
            }
            case EntrySet set -> set;
            case KnownCourse known -> new KnownCourse(other, known.title(), known.fingerprint());
            case LastRead last ->
                    new LastRead(other, last.section(), last.start(), last.within(), last.when());
            case org.carrel.notebook.Done done ->
                    new org.carrel.notebook.Done(other, done.section(), done.done(), done.when());
            case Agenda agenda -> agenda.ofCourse(other, now);
            case Run run -> run.ofCourse(other);
        };
    }

    /// The names under which the notebook knows this text, in an order that is the same on every computer.
    static List<String> names(Notebook notebook, Fingerprint fingerprint) {
        return notebook.courses()
                .filter(known -> known.fingerprint().sameCourseAs(fingerprint))
                .map(KnownCourse::course)
                .sorted()
                .toList();
    }

    /// In the order of the hashes, which is a fair choice among the sections.
    private static Map<SectionId, String> some(Map<SectionId, String> hashes) {
        return hashes.entrySet().stream()
                .sorted(
                        Map.Entry.<SectionId, String>comparingByValue()
                                .thenComparing(each -> each.getKey().path()))
                .limit(MOST_HASHES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the notebook should know of a course whose text was read; empty where it knows all of it. A module that was
    /// opened by itself takes nothing away from what is known of its course.
    static Optional<KnownCourse> learnt(
            Notebook notebook, String id, Course course, Fingerprint fingerprint) {
        Optional<KnownCourse> before =
                notebook.courses().filter(known -> known.course().equals(id)).findFirst();
        Map<SectionId, String> hashes =
                new HashMap<>(before.map(known -> known.fingerprint().hashes()).orElse(Map.of()));
        boolean part = hashes.size() > fingerprint.hashes().size();
        hashes.putAll(fingerprint.hashes());
        String title = part ? before.map(KnownCourse::title).orElseThrow() : course.title();
        var learnt = new KnownCourse(id, title, new Fingerprint(some(hashes)));
        return before.equals(Optional.of(learnt)) ? Optional.empty() : Optional.of(learnt);
    }
}
