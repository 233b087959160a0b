// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Fingerprint;
import org.carrel.course.SectionId;
import org.carrel.export.Preview.Clash;
import org.carrel.export.Preview.Standing;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.Entry;
import org.carrel.notebook.EntrySet;
import org.carrel.notebook.Item;
import org.carrel.notebook.Kind;
import org.carrel.notebook.KnownCourse;
import org.carrel.notebook.Notebook;
import org.carrel.notebook.Placed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PreviewTest {
    private static final Entry NOTE =
            Samples.entry(1, Kind.NOTE, Samples.at("strings/section-1", null), "mine");
    private static final Entry EDITED = NOTE.withText("changed", Samples.NOON.plusSeconds(60));

    private static Incoming incoming(Entry... entries) {
        return new Incoming(
                Samples.TRAINER,
                false,
                List.of(),
                List.of(),
                List.of(entries),
                List.of(),
                List.of(),
                0);
    }

    private static Preview preview(Notebook notebook, boolean apart, Entry... entries) {
        return new Comparison(notebook).preview(incoming(entries), apart);
    }

    private static Standing standing(Notebook notebook, boolean apart, Entry theirs) {
        return preview(notebook, apart, theirs).arrivals().getFirst().standing();
    }

    private static Notebook after(Notebook notebook, Preview preview, Clash clash) {
        return notebook.with(preview.change(notebook, clash));
    }

    private static Entry only(Notebook notebook) {
        return notebook.entries().findFirst().orElseThrow();
    }

    @Nested
    class Agendas {
        private final Agenda plan = Agenda.of(Samples.id(70), "course-k", "Workshop", Samples.NOON);
        private final KnownCourse kites =
                new KnownCourse("course-k", "Kites", new Fingerprint(Map.of()));

        private Preview preview(Notebook notebook, boolean apart, Agenda theirs) {
            return new Comparison(notebook)
                    .preview(
                            new Incoming(
                                    Samples.TRAINER,
                                    true,
                                    List.of(kites),
                                    List.of(),
                                    List.of(),
                                    List.of(theirs),
                                    List.of(),
                                    0),
                            apart);
        }

        private void comes(Notebook notebook, boolean apart, Agenda theirs) {
            Preview preview = preview(notebook, apart, theirs);
            assertEquals(List.of(theirs), preview.agendas());
            assertFalse(preview.isEmpty());
            Notebook now = after(notebook, preview, Clash.KEEP_BOTH);
            assertEquals(List.of(theirs), now.agendas("course-k").toList());
            assertEquals(List.of(kites), now.courses().toList());
        }

        private void staysOut(Notebook notebook, boolean apart, Agenda theirs) {
            Preview preview = preview(notebook, apart, theirs);
            assertTrue(preview.isEmpty());
            assertEquals(notebook, after(notebook, preview, Clash.KEEP_BOTH));
        }

        @Test
        void areSomethingNewAlsoWithoutAnyNotes() {
            comes(Notebook.EMPTY, false, plan);
            comes(Notebook.EMPTY, true, plan);
            comes(Notebook.of(List.of(plan.inTrash(Samples.EVENING))), false, plan);
        }

        @Test
        void comeOnlyWhereTheyAreNotHereAsTheyAre() {
            Agenda later = plan.withTitle("Workshop, longer", Samples.EVENING);
            staysOut(Notebook.of(List.of(plan)), false, plan);
            staysOut(Notebook.of(List.of(later)), false, plan);
            comes(Notebook.of(List.of(plan)), false, later);
            staysOut(Notebook.of(List.of(plan)), true, later);
            staysOut(Notebook.EMPTY, false, plan.inTrash(Samples.EVENING));
        }
    }

    @Nested
    class AmongOnesOwn {
        private final Notebook mine = Notebook.of(List.of(NOTE));

        @Test
        void tellsWhatIsNewTheSameNewerAndOlder() {
            assertEquals(Standing.NEW, standing(Notebook.EMPTY, false, NOTE));
            assertEquals(Standing.SAME, standing(mine, false, NOTE));
            assertEquals(Standing.NEWER, standing(mine, false, EDITED));
            assertEquals(Standing.OLDER, standing(Notebook.of(List.of(EDITED)), false, NOTE));
            assertEquals(
                    Standing.CONFLICT,
                    standing(mine, false, NOTE.withText("other", NOTE.modified())));
        }

        @Test
        void theSameWordsAtAnotherTimeAreTheSame() {
            assertEquals(
                    Standing.SAME, standing(mine, false, NOTE.withText("mine", Samples.EVENING)));
        }

        @Test
        void whatLiesInTheTrashComesBack() {
            Notebook thrown = Notebook.of(List.of(NOTE.inTrash(Samples.EVENING)));
            Preview preview = preview(thrown, false, NOTE);
            assertEquals(1, preview.count(Standing.NEW));
            assertEquals(NOTE, only(after(thrown, preview, Clash.KEEP_BOTH)));
        }

        @Test
        void takesWhatIsNewerAndLeavesWhatIsOlder() {
            assertEquals(EDITED, only(after(mine, preview(mine, false, EDITED), Clash.KEEP_BOTH)));
            Notebook newer = Notebook.of(List.of(EDITED));
            assertTrue(
                    preview(newer, false, NOTE).change(newer, Clash.TAKE_THEIRS).steps().isEmpty());
        }

        @Test
        void asksWhatToDoWhereBothChanged() {
            Entry other = NOTE.withText("other", NOTE.modified());
            Preview preview = preview(mine, false, other);
            assertEquals(
                    List.of("mine", "other"),
                    after(mine, preview, Clash.KEEP_BOTH)
                            .entries()
                            .map(Entry::text)
                            .sorted()
                            .toList());
            assertEquals("other", only(after(mine, preview, Clash.TAKE_THEIRS)).text());
            assertEquals("mine", only(after(mine, preview, Clash.KEEP_MINE)).text());
        }

        @Test
        void keepsBothOnceAndNotOnceMore() {
            Entry other = NOTE.withText("other", NOTE.modified());
            Notebook both = after(mine, preview(mine, false, other), Clash.KEEP_BOTH);
            assertEquals(Standing.SAME, standing(both, false, other));
        }

        @Test
        void isUndoneAsOne() {
            Preview preview =
                    preview(mine, false, EDITED, Samples.entry(2, Kind.NOTE, NOTE.anchor(), "new"));
            var change = preview.change(mine, Clash.KEEP_BOTH);
            Notebook back = mine.with(change).with(change.inverse(Samples.EVENING));
            assertEquals(List.of(NOTE), back.entries().toList());
        }
    }

    @Nested
    class Apart {
        @Test
        void keepsItsAuthorAndIsHiddenAsAWhole() {
            Notebook notebook =
                    after(Notebook.EMPTY, preview(Notebook.EMPTY, true, NOTE), Clash.KEEP_BOTH);
            Entry entry = only(notebook);
            assertEquals("A. Branch", entry.author());
            assertEquals(Samples.TRAINER.id(), entry.set());
            assertEquals(List.of(Samples.TRAINER), notebook.sets().toList());
            Notebook hidden = notebook.with(List.of(Samples.TRAINER.withHidden(true)));
            assertEquals(0, hidden.entries().count());
        }

        @Test
        void showsAgainWhenMoreOfItComesIn() {
            Notebook hidden = Notebook.of(List.of(Samples.TRAINER.withHidden(true)));
            Notebook notebook = after(hidden, preview(hidden, true, NOTE), Clash.KEEP_BOTH);
            assertEquals(1, notebook.entries().count());
        }

        @Test
        void neverTouchesWhatIsMine() {
            Notebook mine = Notebook.of(List.of(NOTE));
            Preview preview = preview(mine, true, EDITED);
            assertEquals(1, preview.count(Standing.NEW));
            Notebook both = after(mine, preview, Clash.TAKE_THEIRS);
            assertEquals(Optional.of(NOTE), both.entry(NOTE.id()));
            assertEquals(2, both.entries().count());
            assertEquals(Standing.SAME, standing(both, true, EDITED));
            assertEquals(Standing.SAME, standing(mine, true, NOTE));
        }

        @Test
        void takesANewerVersionUnlessItWasChangedHere() {
            Notebook first =
                    after(Notebook.EMPTY, preview(Notebook.EMPTY, true, NOTE), Clash.KEEP_BOTH);
            assertEquals(Standing.NEWER, standing(first, true, EDITED));
            Notebook touched =
                    first.with(
                            List.of(
                                    only(first)
                                            .withText(
                                                    "my own words",
                                                    Samples.NOON.plus(Duration.ofHours(1)))));
            Entry later = NOTE.withText("theirs", Samples.NOON.plus(Duration.ofHours(2)));
            assertEquals(Standing.CONFLICT, standing(touched, true, later));
            assertEquals(Standing.OLDER, standing(touched, true, NOTE));
        }
    }

    @Test
    void countsWhatHasNoPlaceInTheCourse() {
        Entry lost = Samples.entry(2, Kind.NOTE, NOTE.anchor(), "lost");
        Entry found = Samples.entry(3, Kind.NOTE, NOTE.anchor(), "found");
        Preview preview =
                preview(Notebook.of(List.of(NOTE)), false, NOTE, lost, found)
                        .placed(
                                Map.of(
                                        NOTE.id(), new Placed.Unknown(),
                                        lost.id(), new Placed.Unknown(),
                                        found.id(), new Placed.Whole()));
        assertEquals(java.util.Set.of(lost.id()), preview.unplaced());
        assertEquals(2, preview.count(Standing.NEW));
    }

    @Nested
    class ACourse {
        private static final Fingerprint TEXT =
                new Fingerprint(
                        Map.of(
                                new SectionId("strings/section-1"), "aa",
                                new SectionId("strings/section-2"), "bb"));

        private Incoming of(KnownCourse course, Entry... entries) {
            return new Incoming(
                    Samples.TRAINER,
                    false,
                    List.of(course),
                    List.of(),
                    List.of(entries),
                    List.of(),
                    List.of(),
                    0);
        }

        private String matched(List<Item> known, List<Outline> open, Incoming incoming) {
            Incoming matched = new CourseMatch(Notebook.of(known), open).match(incoming);
            assertEquals(incoming.entries().size(), matched.entries().size());
            return matched.entries().getFirst().anchor().course();
        }

        private final KnownCourse theirs = new KnownCourse("course-k", "Kites", TEXT);

        @Test
        void isKnownByItsText() {
            assertEquals(
                    "mine",
                    matched(
                            List.of(new KnownCourse("mine", "Kites, 2nd edition", TEXT)),
                            List.of(),
                            of(theirs, NOTE)));
        }

        @Test
        void isKnownByItsTitle() {
            assertEquals(
                    "mine",
                    matched(
                            List.of(new KnownCourse("mine", "Kites", new Fingerprint(Map.of()))),
                            List.of(),
                            of(theirs, NOTE)));
        }

        @Test
        void isKnownByItsSections() {
            assertEquals(
                    "open",
                    matched(
                            List.of(),
                            List.of(new Outline("open", "Other", Samples.KITES.modules())),
                            of(new KnownCourse("course-k", "", new Fingerprint(Map.of())), NOTE)));
        }

        @Test
        void thatIsNotKnownKeepsItsName() {
            assertEquals("course-k", matched(List.of(), List.of(), of(theirs, NOTE)));
        }

        @Test
        void isToldToTheNotebookTooWhereItIsNew() {
            Preview preview = new Comparison(Notebook.EMPTY).preview(of(theirs, NOTE), true);
            Notebook notebook = after(Notebook.EMPTY, preview, Clash.KEEP_BOTH);
            assertEquals(List.of(theirs), notebook.courses().toList());
        }
    }

    @Test
    void ofManyEntriesTakesLittleTime() {
        List<Entry> entries = Generated.entries(Incoming.MOST_ENTRIES);
        List<Outline.Section> sections = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            sections.add(new Outline.Section("m0/s " + i, "S", "modules/m0/s " + i + ".md"));
        }
        var outline = new Outline("open", "Open", List.of(new Outline.Module("m0", "M", sections)));
        long start = System.nanoTime();
        Incoming matched =
                new CourseMatch(Notebook.EMPTY, List.of(outline))
                        .match(incoming(entries.toArray(Entry[]::new)));
        Preview preview = new Comparison(Notebook.of(entries)).preview(matched, true);
        assertEquals(entries.size(), preview.arrivals().size());
        assertFalse(
                new Comparison(Notebook.EMPTY)
                        .preview(matched, true)
                        .change(Notebook.EMPTY, Clash.KEEP_BOTH)
                        .steps()
                        .isEmpty());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    }

    @Test
    void ofASetThatWasRemovedTheWholeComesBack() {
        EntrySet set = Samples.TRAINER;
        Notebook notebook =
                after(Notebook.EMPTY, preview(Notebook.EMPTY, true, NOTE), Clash.KEEP_BOTH);
        Notebook removed = notebook.with(List.of(only(notebook).inTrash(Samples.EVENING)));
        assertEquals(0, removed.entries().count());
        Notebook back = after(removed, preview(removed, true, NOTE), Clash.KEEP_BOTH);
        assertEquals(1, back.entries().count());
        assertEquals(List.of(set), back.sets().toList());
    }
}
