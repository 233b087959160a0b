// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Done;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.LastRead;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Run;
import org.carrel.notebook.Scope;
import org.carrel.storage.Processes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Items and devices for tests.
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private Samples() {}

    static Emergency noEmergency() {
        return new Emergency(List.of());
    }

    static Device device(String id) {
        return new Device(id, InstantSource.system(), Processes.OF_THIS_COMPUTER, "test");
    }

    static Device device(String id, InstantSource clock) {
        return new Device(id, clock, Processes.OF_THIS_COMPUTER, "test");
    }

    /// A notebook that has just been made.
    static Path notebook(Path place) throws java.io.IOException {
        return new Shelf(place).create("My notes", device("abcd"));
    }

    static NotebookStore open(Path folder, Device device) throws java.io.IOException {
        return switch (NotebookStore.open(folder, device, noEmergency())) {
            case NotebookOpening.Opened(NotebookStore store) -> store;
            case NotebookOpening.Recovered(NotebookStore store, _, _) -> store;
            case NotebookOpening other -> throw new AssertionError(other);
        };
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Entry note(String name, String text) {
        return new Entry(
                id(name), Kind.NOTE, section(), text, List.of(), null, null, "", NOON, NOON, null);
    }

    static Anchor section() {
        return new Anchor("course", Scope.SECTION, "mentoring/section-1-2", "1.2 Mentors", null);
    }

    static Entry highlight(String name, String words) {
        return new Entry(
                id(name),
                Kind.HIGHLIGHT,
                new Anchor(
                        "course",
                        Scope.PASSAGE,
                        "mentoring/section-1-2",
                        "1.2 Mentors",
                        new Passage(
                                words,
                                "before ",
                                " after",
                                10,
                                10 + words.length(),
                                1,
                                "ab12",
                                "what-mentors-do",
                                3,
                                0.25)),
                "",
                List.of("trainer", "älter"),
                Colour.YELLOW,
                null,
                "",
                NOON,
                NOON,
                null);
    }

    /// One of each kind.
    static List<Item> all() {
        var set = new EntrySet(id("set"), "Trainer's", "A. Branch", NOON, false);
        return List.of(
                note("n", "Ask **twice** 😃\n\n- one"),
                highlight("h", "a \"quoted\" word"),
                new Entry(
                        id("b"),
                        Kind.BOOKMARK,
                        section(),
                        "",
                        List.of(),
                        null,
                        set.id(),
                        "A. Branch",
                        NOON,
                        NOON.plusNanos(1_234_567),
                        NOON.plusSeconds(5)),
                set,
                new KnownCourse(
                        "course",
                        "Connected Learning",
                        new Fingerprint(
                                Map.of(new SectionId("a/b"), "12", new SectionId("c"), ""))),
                new LastRead("course", "a/b", 17, 0.5, NOON),
                new Done("course", "a/b", true, NOON),
                agenda("Mentors"),
                new Run(
                        id("run"),
                        "course",
                        id("agenda"),
                        NOON,
                        List.of(new Run.Taken(id("pair"), Duration.ofSeconds(750)))));
    }

    /// One with every kind of item.
    static Agenda agenda(String title) {
        return new Agenda(
                id("agenda"),
                "course",
                title,
                List.of(
                        new AgendaItem(
                                id("first"), AgendaItem.Kind.SECTION, "a/b", "1.2 Mentors", 12),
                        new AgendaItem(id("rest"), AgendaItem.Kind.BREAK, "", "Break", 10),
                        new AgendaItem(id("pair"), AgendaItem.Kind.ACTIVITY, "", "Pairs", 15)),
                LocalDate.of(2026, 11, 25),
                LocalTime.of(14, 30),
                LocalTime.of(15, 30),
                NOON,
                NOON,
                null);
    }
}
