// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.Fingerprint;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.notebook.Anchor;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Passage;
import org.carrel.notebook.Placed;
import org.carrel.notebook.Scope;
import org.carrel.ui.Named;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A notebook with something of everything, and one to fill.
final class Samples {
    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-02T19:30:00Z");

    static final Imprint IMPRINT = new Imprint(Named::say, "1.0", EVENING, ZoneOffset.UTC);

    static final Outline KITES =
            new Outline(
                    "course-k",
                    "Kites for Libraries",
                    List.of(
                            new Outline.Module(
                                    "strings",
                                    "1. Strings & Knots",
                                    List.of(
                                            section("strings/section-2", "1.1 Knots"),
                                            section("strings/section-1", "1.2 Wax"))),
                            new Outline.Module(
                                    "tails",
                                    "Tails",
                                    List.of(section("tails/index", "About tails")))));

    static final EntrySet TRAINER =
            new EntrySet(id(900), "Workshop, trainer\u2019s notes", "A. Branch", NOON, false);

    private Samples() {}

    private static Outline.Section section(String path, String title) {
        return new Outline.Section(path, title, "modules/" + path + ".md");
    }

    static UUID id(int number) {
        return new UUID(
                0x3f2a_0000_0000_4000L + ((long) number << 48), 0x8000_0000_0000_0000L + number);
    }

    static Passage passage(String exact, int start) {
        return new Passage(
                exact,
                "before ",
                " after",
                start,
                start + exact.codePointCount(0, exact.length()),
                1,
                "cafe",
                "knots",
                3,
                0.25);
    }

    static Anchor at(String section, @Nullable Passage passage) {
        return new Anchor(
                "course-k",
                passage == null ? Scope.SECTION : Scope.PASSAGE,
                section,
                "Title of " + section,
                passage);
    }

    static Entry entry(int number, Kind kind, Anchor anchor, String text, String... tags) {
        return new Entry(
                id(number),
                kind,
                anchor,
                text,
                List.of(tags),
                kind == Kind.HIGHLIGHT ? Colour.YELLOW : null,
                null,
                "",
                MORNING,
                NOON,
                null);
    }

    static Entry coloured(Entry entry, Colour colour) {
        return entry.withColour(colour, entry.modified());
    }

    static Entry of(Entry entry, EntrySet set, String author) {
        return new Entry(
                entry.id(),
                entry.kind(),
                entry.anchor(),
                entry.text(),
                entry.tags(),
                entry.colour(),
                set.id(),
                author,
                entry.created(),
                entry.modified(),
                entry.deleted());
    }

    static List<Entry> entries() {
        String wax = "strings/section-1";
        return List.of(
                entry(
                        1,
                        Kind.HIGHLIGHT,
                        at(wax, passage("A reef knot *slips*, says p. 12 \uD83E\uDE81", 40)),
                        ""),
                coloured(
                        entry(
                                2,
                                Kind.NOTE,
                                at(wax, passage("Wax the string", 10)),
                                "Ask the scouts **again**.",
                                "trainer",
                                "ask later"),
                        Colour.GREEN),
                entry(
                        3,
                        Kind.NOTE,
                        at(wax, null),
                        "# Plan\n\n- bring wax\n- bring `<b>`\n\n```\nopen"),
                entry(
                        4,
                        Kind.BOOKMARK,
                        at("strings/section-2", passage("Two half hitches", 0)),
                        ""),
                entry(
                        5,
                        Kind.BOOKMARK,
                        new Anchor("course-k", Scope.MODULE, "strings", "Strings", null),
                        "Start here"),
                of(
                        entry(
                                6,
                                Kind.NOTE,
                                at("tails/index", null),
                                "=SUM(A1)\n\"quoted\", <script>alert(1)</script>"),
                        TRAINER,
                        "A. Branch"),
                entry(7, Kind.NOTE, at("gone/section-9", passage("Old words", 5)), "Where is it?")
                        .withTags(List.of("2026", "#"), NOON),
                entry(8, Kind.NOTE, at(wax, null), "thrown away").inTrash(NOON),
                of(entry(9, Kind.NOTE, at(wax, null), "hidden"), HIDDEN, "B. Other"));
    }

    static final EntrySet HIDDEN = new EntrySet(id(901), "Hidden", "B. Other", NOON, true);

    static Notebook notebook() {
        List<org.carrel.notebook.Item> items = new ArrayList<>(entries());
        items.add(TRAINER);
        items.add(HIDDEN);
        items.add(
                new KnownCourse(
                        "course-k",
                        "Kites for Libraries",
                        new Fingerprint(
                                Map.of(
                                        new SectionId("strings/section-1"), "cafe",
                                        new SectionId("strings/section-2"), "beef",
                                        new SectionId("tails/index"), "f00d"))));
        return Notebook.of(items);
    }

    static Gathered gathered() {
        return gathered(Extent.ALL);
    }

    static Gathered gathered(Extent wanted) {
        return new Gathering(
                        notebook(),
                        List.of(KITES),
                        entry ->
                                Optional.of(
                                        entry.anchor().place().startsWith("gone")
                                                ? new Placed.Unknown()
                                                : new Placed.Whole()))
                .gather(wanted);
    }

    static List<OutFile> files(Format format) {
        try {
            return format.files(notebook(), gathered(), IMPRINT, Progress.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
