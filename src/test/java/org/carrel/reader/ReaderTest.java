// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.course.Target;
import org.carrel.page.Citation;
import org.carrel.storage.Recents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

class ReaderTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private Desk desk = Desk.empty();
    private Reader reader = reader();

    private Reader reader() {
        return Readers.of(background, desk, Guard.none());
    }

    @BeforeEach
    void write() throws IOException {
        write("course");
    }

    private Path write(String name) throws IOException {
        Path course = folder.resolve(name);
        Path bees = Files.createDirectories(course.resolve("modules/bees"));
        Files.createDirectories(course.resolve("_includes"));
        Files.writeString(
                bees.resolve("index.md"),
                "---\ntitle: Bees\n---\nWhere bees live. [On](section-1.html#wax)\n");
        Files.writeString(
                bees.resolve("section-1.md"),
                "---\ntitle: 1. Wax\n---\n## Wax\n\n[gone](section-9.html)\n");
        Files.writeString(
                bees.resolve("section-2.md"),
                "---\ntitle: 2. Honey\n---\nHoney keeps for years.\n");
        return course;
    }

    private void open(Path course) {
        reader.open(course);
        background.finish();
    }

    private String here() {
        return Objects.requireNonNull(reader.navigation().sectionProperty().get()).id().path();
    }

    private Section section(String id) {
        return Objects.requireNonNull(reader.courseProperty().get())
                .section(new SectionId(id))
                .orElseThrow();
    }

    @Test
    void opensAtTheFirstSectionAndShowsIt() {
        open(folder.resolve("course"));
        assertEquals("bees/index", here());
        assertTrue(
                Objects.requireNonNull(reader.navigation().shownProperty().get())
                        .page()
                        .body()
                        .contains("Where bees live"));
        assertFalse(reader.navigation().canGoBeforeProperty().get());
        assertTrue(reader.navigation().canGoOnProperty().get());
        assertNull(reader.busyProperty().get());
    }

    @Test
    void sayWhatIsBeingOpenedUntilItIsOpen() {
        reader.open(folder.resolve("course"));
        assertEquals("course", Objects.requireNonNull(reader.busyProperty().get()).name());
        background.finish();
        assertNull(reader.busyProperty().get());
    }

    @Test
    void keepsWhatIsOpenWhenTheNextPlaceIsNoCourse() {
        open(folder.resolve("course"));
        open(folder.resolve("nothing"));
        assertEquals("bees/index", here());
        var trouble =
                assertInstanceOf(
                        Trouble.NotACourse.class, reader.notices().troubleProperty().get());
        assertEquals(Opening.Reason.MISSING, trouble.reason());
        reader.notices().dismiss();
        assertNull(reader.notices().troubleProperty().get());
    }

    @Test
    void keepsWhatIsOpenWhenOpeningIsGivenUp() {
        open(folder.resolve("course"));
        reader.open(folder.resolve("course"));
        reader.cancel();
        background.finish();
        assertNull(reader.busyProperty().get());
        assertEquals("bees/index", here());
    }

    @Test
    void saysThatASectionAskedForIsNotThere() {
        reader.open(folder.resolve("course"), new SectionId("bees/section-7"));
        background.finish();
        assertEquals("bees/index", here());
        assertInstanceOf(Trouble.NoSuchSection.class, reader.notices().troubleProperty().get());
    }

    @Test
    void findsTheProblemsOfAllPages() {
        open(folder.resolve("course"));
        assertEquals(
                List.of(Problem.Cause.BROKEN_LINK),
                reader.survey().problemsProperty().get().stream().map(Problem::cause).toList());
    }

    @Nested
    class GoingAround {
        @BeforeEach
        void open() {
            ReaderTest.this.open(folder.resolve("course"));
        }

        @Test
        void goesThroughTheSectionsInOrder() {
            reader.navigation().next();
            assertEquals("bees/section-1", here());
            reader.navigation().next();
            assertEquals("bees/section-2", here());
            assertFalse(reader.navigation().canGoOnProperty().get());
            reader.navigation().next();
            assertEquals("bees/section-2", here());
            reader.navigation().overview();
            assertEquals("bees/index", here());
        }

        @Test
        void turnsBackToThePlaceThatWasLeft() {
            var place = new Place(40, 0.5, 0.6);
            reader.navigation().reached(place);
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            reader.navigation().turnBack();
            background.finish();
            assertEquals("bees/index", here());
            assertEquals(
                    place,
                    Objects.requireNonNull(reader.navigation().shownProperty().get()).place());
            assertTrue(reader.navigation().canTurnForwardProperty().get());
            reader.navigation().turnForward();
            assertEquals("bees/section-2", here());
            assertFalse(reader.navigation().canTurnForwardProperty().get());
        }

        @Test
        void followsALinkToItsAnchor() {
            var target =
                    Objects.requireNonNull(reader.navigation().shownProperty().get())
                            .page()
                            .links()
                            .getFirst();
            assertTrue(reader.navigation().follow(target));
            background.finish();
            assertEquals("bees/section-1", here());
            assertEquals(
                    "wax",
                    Objects.requireNonNull(reader.navigation().shownProperty().get()).anchor());
        }

        @Test
        void leavesLinksOutOfTheCourseToTheWindow() {
            assertFalse(reader.navigation().follow(new Target.Outside("https://example.org/")));
            assertFalse(reader.navigation().follow(new Target.ToFile("modules/bees/notes.pdf")));
            assertEquals("bees/index", here());
        }

        @Test
        void dropsThePageOfASectionAlreadyLeft() {
            List<String> shown = new ArrayList<>();
            reader.navigation()
                    .shownProperty()
                    .subscribe(
                            (_, now) ->
                                    shown.add(
                                            Objects.requireNonNull(now)
                                                    .page()
                                                    .section()
                                                    .id()
                                                    .path()));
            reader.navigation().next();
            reader.navigation().next();
            background.finish();
            assertEquals(List.of("bees/section-2"), shown);
        }

        @Test
        void saysThatASectionCannotBeReadAndShowsNoOtherForIt() throws IOException {
            Files.delete(folder.resolve("course/modules/bees/section-1.md"));
            reader.navigation().next();
            background.finish();
            var trouble =
                    assertInstanceOf(
                            Trouble.CannotShow.class, reader.notices().troubleProperty().get());
            assertEquals(Why.Kind.GONE, trouble.why().kind());
            assertEquals("bees/section-1", here());
            assertNull(reader.navigation().shownProperty().get());
            reader.navigation().next();
            background.finish();
            assertNull(reader.notices().troubleProperty().get());
            assertEquals("bees/section-2", here());
        }

        @Test
        void goesToWhereOneIsAlready() {
            List<Place> places = new ArrayList<>();
            reader.navigation()
                    .shownProperty()
                    .subscribe((_, now) -> places.add(Objects.requireNonNull(now).place()));
            reader.navigation().reached(new Place(10, 0, 1));
            reader.navigation().overview();
            assertEquals(List.of(Place.TOP), places);
        }

        @Test
        void keepsNoPlaceOfAnotherPageWhileOneIsOnItsWay() {
            reader.navigation().reached(new Place(40, 0.5, 0.6));
            reader.navigation().next();
            reader.navigation().next();
            background.finish();
            reader.navigation().turnBack();
            background.finish();
            assertEquals("bees/section-1", here());
            assertEquals(
                    Place.TOP,
                    Objects.requireNonNull(reader.navigation().shownProperty().get()).place());
        }

        @Test
        void turnsBackFromANoteToItsMark() {
            var mark = new Place(4, 0.5, 0.6);
            reader.navigation().reached(mark);
            reader.navigation().leavePlace();
            reader.navigation().reached(new Place(90, 0, 1));
            assertTrue(reader.navigation().canTurnBackProperty().get());
            reader.navigation().turnBack();
            assertEquals("bees/index", here());
            assertEquals(
                    mark,
                    Objects.requireNonNull(reader.navigation().shownProperty().get()).place());
        }

        private List<Citation> cited() {
            List<Citation> cited = new ArrayList<>();
            reader.navigation().cite(cited::add);
            background.finish();
            return cited;
        }

        @Test
        void citesTheSectionShownEvenIfAnotherIsOnItsWay() {
            List<Citation> cited = new ArrayList<>();
            reader.navigation().next();
            reader.navigation().cite(cited::add);
            background.finish();
            assertEquals(List.of("Bees"), cited.stream().map(Citation::section).toList());
        }

        @Test
        void citesWithTheLicenceOfTheModuleAndTheAddressOnItsSite() throws IOException {
            Path course = folder.resolve("course");
            Files.writeString(
                    course.resolve("_config.yml"),
                    "title: Insects\nurl: https://example.org\nbaseurl: /insects\n");
            Files.writeString(
                    course.resolve("modules/bees/index.md"),
                    "---\ntitle: Bees\n---\n<p class=\"made-by\">CC BY 4.0</p>\n");
            ReaderTest.this.open(course);
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            assertEquals(
                    List.of(
                            new Citation(
                                    "2. Honey",
                                    "Bees",
                                    "Insects",
                                    "CC BY 4.0",
                                    "https://example.org/insects/modules/bees/section-2.html")),
                    cited());
        }

        @Test
        void saysThatASectionThatIsGoneCannotBeCited() throws IOException {
            Files.delete(folder.resolve("course/modules/bees/index.md"));
            assertEquals(List.of(), cited());
            var trouble =
                    assertInstanceOf(
                            Trouble.CannotRead.class, reader.notices().troubleProperty().get());
            assertEquals(Why.Kind.GONE, trouble.why().kind());
        }

        @Test
        void citesNothingWhereNoPageIsShown() {
            reader.close();
            assertEquals(List.of(), cited());
        }

        @Test
        void keepsTroubleThatLastsWhenGoingOn() {
            var lasting = new Trouble.CannotKeep(new Why(Why.Kind.NOT_ALLOWED, ""));
            reader.notices().report(lasting);
            reader.navigation().next();
            assertEquals(lasting, reader.notices().troubleProperty().get());
            reader.notices().dismiss();
            assertNull(reader.notices().troubleProperty().get());
        }

        @Test
        void reloadsAndStaysAtTheSection() throws IOException {
            reader.navigation().next();
            background.finish();
            Files.writeString(
                    folder.resolve("course/modules/bees/section-1.md"),
                    "---\ntitle: 1. Wax\n---\nNew words.\n");
            reader.reload();
            background.finish();
            assertEquals("bees/section-1", here());
            assertTrue(
                    Objects.requireNonNull(reader.navigation().shownProperty().get())
                            .page()
                            .body()
                            .contains("New words"));
        }

        @Test
        void closesToNothing() {
            reader.close();
            background.finish();
            assertNull(reader.courseProperty().get());
            assertNull(reader.navigation().sectionProperty().get());
            assertNull(reader.navigation().shownProperty().get());
            assertEquals(List.of(), reader.survey().problemsProperty().get());
        }
    }

    @Nested
    class AtTheNextSitting {
        private Recents kept = Recents.NONE;

        private void sit() {
            desk = new Desk(kept, recents -> kept = recents);
            reader = reader();
        }

        @Test
        void goesOnWhereTheCourseWasLeft() {
            sit();
            open(folder.resolve("course"));
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            sit();
            assertEquals(folder.resolve("course"), desk.lastPlace().orElseThrow());
            open(folder.resolve("course"));
            assertEquals("bees/section-2", here());
        }

        private Place shownPlace() {
            return Objects.requireNonNull(reader.navigation().shownProperty().get()).place();
        }

        private final Place half = new Place(10, 0.5, 0.6);
        private final Place known = new Place(10, 0.5, 0);

        private void readHalfOf(String id) {
            reader.navigation().show(section(id));
            background.finish();
            reader.navigation().reached(half);
        }

        @Test
        void eachSectionOpensWhereItWasLeft() {
            sit();
            open(folder.resolve("course"));
            readHalfOf("bees/section-1");
            readHalfOf("bees/section-2");
            reader.navigation().previous();
            background.finish();
            assertEquals(known, shownPlace());
            reader.close();
            sit();
            open(folder.resolve("course"));
            assertEquals("bees/section-1", here());
            assertEquals(known, shownPlace());
            reader.navigation().next();
            background.finish();
            assertEquals(known, shownPlace());
        }

        @Test
        void aLinkLeadsToTheBeginningOfASection() {
            sit();
            open(folder.resolve("course"));
            readHalfOf("bees/section-2");
            reader.navigation().overview();
            background.finish();
            reader.navigation().follow(new Target.ToSection(section("bees/section-2"), ""));
            background.finish();
            assertEquals(Place.TOP, shownPlace());
        }

        @Test
        void backAndForwardKeepTheirOwnPlaces() {
            sit();
            open(folder.resolve("course"));
            readHalfOf("bees/section-2");
            reader.navigation().follow(new Target.ToSection(section("bees/section-1"), ""));
            background.finish();
            reader.navigation().follow(new Target.ToSection(section("bees/section-2"), ""));
            background.finish();
            reader.navigation().reached(new Place(3, 0, 0.2));
            reader.navigation().turnBack();
            background.finish();
            reader.navigation().turnBack();
            background.finish();
            assertEquals(half, shownPlace());
        }

        @Test
        void whatIsKnownStaysUntilThePageStandsAtItsPlace() {
            sit();
            open(folder.resolve("course"));
            readHalfOf("bees/section-2");
            reader.navigation().overview();
            background.finish();
            reader.navigation().follow(new Target.ToSection(section("bees/section-2"), "nowhere"));
            background.finish();
            reader.navigation().keepPlace();
            reader.navigation().overview();
            background.finish();
            reader.navigation().next();
            reader.navigation().reached(new Place(7, 0, 1)); // of the page that is on its way out
            reader.navigation().next();
            background.finish();
            assertEquals(known, shownPlace());
        }

        @Test
        void keepsNothingAnewWhileOneScrolls() {
            int[] times = new int[1];
            desk = new Desk(Recents.NONE, _ -> times[0]++);
            reader = reader();
            open(folder.resolve("course"));
            int before = times[0];
            for (int n = 0; n < 500; n++) {
                reader.navigation().reached(new Place(n, 0, 0.5));
            }
            assertEquals(before, times[0]);
            reader.navigation().keepPlace();
            reader.navigation().keepPlace();
            assertEquals(before + 1, times[0]);
            reader.navigation().next();
            background.finish();
            assertEquals(before + 2, times[0]);
        }

        @Test
        void aCourseThatWasMovedKeepsItsPlaces() throws IOException {
            sit();
            open(folder.resolve("course"));
            readHalfOf("bees/section-2");
            reader.navigation().overview();
            reader.close();
            background.finish();
            sit();
            open(folder.resolve("course"));
            reader.close();
            Files.move(folder.resolve("course"), folder.resolve("moved"));
            sit();
            open(folder.resolve("moved"));
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            assertEquals(known, shownPlace());
        }

        @Test
        void remembersWhichRowsOfTheContentsWereOpen() {
            sit();
            open(folder.resolve("course"));
            desk.unfold(Objects.requireNonNull(reader.courseProperty().get()), "module bees", true);
            reader.close();
            sit();
            open(folder.resolve("course"));
            assertEquals(
                    List.of("module bees"),
                    desk.unfolded(Objects.requireNonNull(reader.courseProperty().get())));
        }

        @Test
        void offersToGoOnInACourseThatWasMoved() throws IOException {
            sit();
            open(folder.resolve("course"));
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            Files.move(folder.resolve("course"), folder.resolve("moved"));
            sit();
            open(folder.resolve("moved"));
            assertEquals("bees/index", here());
            assertEquals(section("bees/section-2"), reader.elsewhere().leftAtProperty().get());
            reader.elsewhere().goOn();
            assertEquals("bees/section-2", here());
            assertNull(reader.elsewhere().leftAtProperty().get());
            assertEquals(1, kept.list().size(), "one course, wherever it lies");
        }

        @Test
        void knowsAnotherCourseAtTheSamePlaceAsAnother() throws IOException {
            sit();
            open(folder.resolve("course"));
            String before = kept.list().getFirst().id();
            for (String name : List.of("index", "section-1", "section-2")) {
                Files.writeString(
                        folder.resolve("course/modules/bees/" + name + ".md"),
                        "---\ntitle: T\n---\nOther words " + name);
            }
            sit();
            open(folder.resolve("course"));
            assertFalse(kept.list().stream().anyMatch(recent -> recent.id().equals(before)));
        }
    }

    @Test
    void tellsWhereOneIs() {
        open(folder.resolve("course"));
        reader.navigation().show(section("bees/section-1"));
        background.finish();
        reader.navigation().reached(new Place(4, 0, 0.337));
        reader.tellWhereabouts();
        assertEquals(
                new Done.WasTold("Bees", "1. Wax", "Wax", 34),
                reader.notices().doneProperty().get());
    }

    @Test
    void belongsToOneThread() {
        var elsewhere = CompletableFuture.runAsync(() -> reader.navigation().next());
        assertNotNull(assertThrows(CompletionException.class, elsewhere::join).getCause());
    }
}
