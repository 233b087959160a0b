// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.SectionId;
import org.carrel.page.InWindow;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.workshop.Kind;
import org.carrel.workshop.Measured;
import org.carrel.workshop.Part;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;
import org.carrel.workshop.Veil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class PresentingTest {
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Notices notices = new Notices();
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private final Presenting presenting =
            new Presenting(background, notices, Guard.none(), () -> now);
    private final Part wax = Part.of(new SectionId("bees/section-1"), "1. Wax", 10);
    private final Part coffee = new Part(Part.Kind.BREAK, null, "Coffee", 15);
    private final Part honey = Part.of(new SectionId("bees/section-2"), "2. Honey", 20);

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("modules/bees"));
        Files.writeString(bees.resolve("index.md"), "---\ntitle: Bees\n---\nWhere bees live.\n");
        Files.writeString(bees.resolve("section-1.md"), "---\ntitle: 1. Wax\n---\nWax.\n");
        Files.writeString(bees.resolve("section-2.md"), "---\ntitle: 2. Honey\n---\nHoney.\n");
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        presenting.enter(
                course, new PageRenderer(course, (label, _) -> label.name(), new InWindow()));
    }

    private void present(Part... parts) {
        presenting.present(new Show("Bees", List.of(parts)));
        arrive(3);
    }

    /// The page arrives and is laid out.
    private void arrive(int steps) {
        background.finish();
        Page page = seen().page();
        if (page != null) {
            presenting.laidOut(page, steps(steps, 200));
        }
    }

    private static List<Step> steps(int count, int percent) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Step(
                                        percent,
                                        0,
                                        count - 1,
                                        i,
                                        0,
                                        0,
                                        Kind.ITEM,
                                        "",
                                        "step " + i,
                                        i * 10,
                                        i * 10 + 10))
                .toList();
    }

    private Seen seen() {
        return Objects.requireNonNull(presenting.seenProperty().get());
    }

    private int seenStep() {
        return Objects.requireNonNull(seen().step()).shown();
    }

    private void pass(int minutes) {
        now = now.plusSeconds(minutes * 60L);
    }

    @Test
    void goesStepByStepAndFromPartToPart() {
        present(wax, coffee, honey);
        assertEquals(0, seenStep());
        presenting.next();
        presenting.next();
        assertEquals(2, seenStep());
        presenting.next();
        assertEquals(coffee, seen().part());
        assertNull(seen().page());
        presenting.next();
        arrive(2);
        assertEquals(honey, seen().part());
        assertEquals(0, seenStep());
        presenting.next();
        presenting.next();
        assertEquals(1, seenStep(), "the last step of all stays");
    }

    @Test
    void goesBackToTheLastStepOfThePartBefore() {
        present(wax, honey);
        presenting.last();
        presenting.next();
        arrive(2);
        presenting.previous();
        arrive(3);
        assertEquals(wax, seen().part());
        assertEquals(2, seenStep());
        presenting.first();
        presenting.previous();
        assertEquals(0, seenStep());
    }

    @Test
    void goesToANumberAsNearAsThereIsOne() {
        present(wax);
        presenting.go(1);
        assertEquals(1, seenStep());
        presenting.go(99);
        assertEquals(2, seenStep());
        presenting.go(-1);
        assertEquals(0, seenStep());
    }

    @Test
    void aMoveOnlyLiftsAVeil() {
        present(wax);
        presenting.turn(Veil.BLACK);
        assertEquals(Veil.BLACK, seen().veil());
        presenting.next();
        assertEquals(Veil.NONE, seen().veil());
        assertEquals(0, seenStep());
        presenting.turn(Veil.WHITE);
        presenting.turn(Veil.WHITE);
        assertEquals(Veil.NONE, seen().veil());
    }

    @Test
    void theRoomKeepsWhatItSawWhileTheTrainerLooksElsewhere() {
        present(wax, honey);
        presenting.freeze();
        presenting.last();
        presenting.next();
        background.finish();
        Page ahead = Objects.requireNonNull(presenting.aheadProperty().get()).page();
        presenting.laidOut(Objects.requireNonNull(ahead), steps(2, 200));
        assertEquals(wax, seen().part());
        assertEquals(0, seenStep());
        presenting.turn(Veil.BLACK);
        assertEquals(Veil.BLACK, seen().veil());
        assertEquals(wax, seen().part());
        presenting.turn(Veil.BLACK);
        presenting.freeze();
        assertEquals(honey, seen().part());
    }

    @Test
    void whatTheRoomSawStaysWhileAPageIsMade() {
        present(wax, honey);
        presenting.last();
        presenting.next();
        assertEquals(wax, seen().part());
        presenting.next();
        presenting.next();
        arrive(2);
        assertEquals(honey, seen().part());
        assertEquals(0, seenStep(), "moves made while waiting go over nothing");
    }

    @Test
    void aPageThatNeverComesIsGoneOver() {
        present(wax, honey, coffee);
        presenting.last();
        presenting.next();
        now = now.plusSeconds(3);
        presenting.next();
        assertEquals(coffee, seen().part());
    }

    @Test
    void aPageThatCanNotBeReadEndsNoShow() throws IOException {
        present(wax, honey, coffee);
        Files.delete(folder.resolve("modules/bees/section-2.md"));
        presenting.last();
        presenting.next();
        background.finish();
        assertEquals(honey, seen().part());
        assertNull(seen().page());
        presenting.next();
        assertEquals(coffee, seen().part());
        presenting.previous();
        background.finish();
        presenting.previous();
        arrive(3);
        assertEquals(wax, seen().part());
    }

    @Test
    void aPageThatNoWindowCanDrawEndsNoShow() {
        presenting.present(new Show("Bees", List.of(wax, coffee)));
        background.finish();
        presenting.failed(Objects.requireNonNull(seen().page()));
        presenting.next();
        assertEquals(coffee, seen().part());
    }

    @Test
    void aSectionThatIsNotThereEndsNoShow() {
        present(Part.of(new SectionId("bees/gone"), "Gone", 5), coffee);
        assertNull(seen().page());
        presenting.next();
        assertEquals(coffee, seen().part());
    }

    @Test
    void staysAtTheBlockWhenThePageIsLaidOutAnew() {
        present(wax);
        presenting.go(2);
        presenting.larger();
        assertEquals(225, seen().percent());
        presenting.laidOut(Objects.requireNonNull(seen().page()), steps(5, 225));
        assertEquals(2, seenStep());
        assertEquals(225, Objects.requireNonNull(seen().step()).percent());
    }

    @Test
    void textIsNeverSmallerThanCanBeReadFromTheLastRow() {
        IntStream.range(0, 20).forEach(_ -> presenting.smaller());
        assertEquals(150, presenting.percentProperty().get());
        IntStream.range(0, 20).forEach(_ -> presenting.larger());
        assertEquals(250, presenting.percentProperty().get());
    }

    @Test
    void theClockStartsWithTheFirstMoveAndMeasuresEachPart() {
        present(wax, coffee, honey);
        pass(30);
        presenting.next();
        pass(12);
        presenting.last();
        presenting.next();
        pass(5);
        presenting.time().turn();
        pass(60);
        presenting.time().turn();
        pass(4);
        presenting.end();
        Measured measured = assertNotNullMeasured();
        assertEquals(12, measured.minutes(0));
        assertEquals(9, measured.minutes(1));
        assertEquals(0, measured.minutes(2));
    }

    private Measured assertNotNullMeasured() {
        Measured measured = presenting.measuredProperty().get();
        assertNotNull(measured);
        return measured;
    }

    @Test
    void aPauseHoldsFromPartToPart() {
        present(wax, coffee);
        presenting.next();
        presenting.time().turn();
        presenting.last();
        presenting.next();
        assertTrue(presenting.time().clockProperty().get().isPaused());
    }

    @Test
    void nothingIsMeasuredOfAShowThatNeverMoved() {
        present(wax);
        presenting.end();
        assertNull(presenting.measuredProperty().get());
        assertNull(presenting.seenProperty().get());
    }

    @Test
    void endsWithTheCourse() {
        present(wax);
        presenting.leave();
        assertNull(presenting.showProperty().get());
        presenting.next();
        presenting.turn(Veil.BLACK);
        assertNull(presenting.seenProperty().get());
    }

    @Test
    void aNewShowBeginsWithoutVeilAndClock() {
        present(wax);
        presenting.next();
        presenting.turn(Veil.BLACK);
        presenting.freeze();
        present(honey);
        assertEquals(Veil.NONE, seen().veil());
        assertFalse(presenting.frozenProperty().get());
        assertFalse(presenting.time().clockProperty().get().isRunning());
    }
}
