// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class AttachmentsTest {
    private static final String PLAN = "modules/bees/plan.pdf";

    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final Notices notices = new Notices();
    private final AtomicReference<Course> course = new AtomicReference<>();
    private final List<Path> opened = new ArrayList<>();
    private final Attachments attachments =
            new Attachments(background, notices, course::get, Duration.ofMillis(100));

    @BeforeEach
    void open() throws IOException {
        Path bees = Files.createDirectories(folder.resolve("course/modules/bees"));
        Files.writeString(bees.resolve("index.md"), "# Bees\n");
        Files.writeString(bees.resolve("plan.pdf"), "%PDF-1.7 a plan");
        Files.writeString(bees.resolve("trap.pdf"), "MZ a program");
        course.set(
                assertInstanceOf(
                                Opening.Opened.class,
                                CourseOpener.open(folder.resolve("course"), Progress.NONE))
                        .course());
    }

    @AfterEach
    void end() {
        attachments.end();
        assertFalse(attachments.hasCopies());
    }

    private Offer offer(String path) {
        attachments.look(path);
        background.finish();
        return Objects.requireNonNull(attachments.offeredProperty().get());
    }

    private void openIt() {
        attachments.open(opened::add);
        background.finish();
    }

    @Test
    void areOfferedOnceTheyWereReadAndJudged() {
        attachments.look(PLAN);
        assertNull(attachments.offeredProperty().get());
        assertEquals("plan.pdf", Objects.requireNonNull(attachments.busyProperty().get()).name());
        background.finish();
        assertNull(attachments.busyProperty().get());
        Offer offer = Objects.requireNonNull(attachments.offeredProperty().get());
        assertTrue(offer.opens());
        assertEquals("plan.pdf", offer.file().name());
    }

    @Test
    void areNotOfferedOnceCancelled() {
        attachments.look(PLAN);
        attachments.cancel();
        background.finish();
        assertNull(attachments.offeredProperty().get());
        assertNull(attachments.busyProperty().get());
    }

    @Test
    void thatWentAreSaidToBeGone() throws IOException {
        Files.delete(folder.resolve("course").resolve(PLAN));
        attachments.look(PLAN);
        background.finish();
        var trouble = assertInstanceOf(Trouble.CannotRead.class, notices.troubleProperty().get());
        assertEquals(Why.Kind.GONE, trouble.why().kind());
        assertNull(attachments.offeredProperty().get());
    }

    @Test
    void areSavedWholeOrNotAtAll() throws IOException {
        offer(PLAN);
        Path copy = Files.writeString(folder.resolve("copy.pdf"), "something older");
        attachments.save(copy);
        background.finish();
        assertEquals("%PDF-1.7 a plan", Files.readString(copy));
        assertEquals(new Done.CopySaved(copy), notices.doneProperty().get());
        offer(PLAN);
        attachments.save(folder.resolve("no/such/place.pdf"));
        background.finish();
        assertInstanceOf(Trouble.CannotCopy.class, notices.troubleProperty().get());
    }

    @Test
    void areSavedEvenWhenTheCourseWentMeanwhile() throws IOException {
        offer(PLAN);
        Files.delete(folder.resolve("course").resolve(PLAN));
        attachments.save(folder.resolve("copy.pdf"));
        background.finish();
        assertEquals("%PDF-1.7 a plan", Files.readString(folder.resolve("copy.pdf")));
    }

    @Test
    void areSavedWhileOthersAreLookedAt() throws IOException {
        offer(PLAN);
        attachments.save(folder.resolve("copy.pdf"));
        assertEquals("plan.pdf", Objects.requireNonNull(attachments.savingProperty().get()).name());
        attachments.look("modules/bees/trap.pdf");
        attachments.stop();
        background.finish();
        assertNull(attachments.savingProperty().get());
        assertEquals("%PDF-1.7 a plan", Files.readString(folder.resolve("copy.pdf")));
    }

    @Test
    void areNotSavedWhenThePersonGivesUp() {
        offer(PLAN);
        attachments.save(folder.resolve("copy.pdf"));
        attachments.cancel();
        background.finish();
        assertNull(attachments.savingProperty().get());
        assertNull(notices.doneProperty().get());
        assertTrue(Files.notExists(folder.resolve("copy.pdf")));
    }

    @Test
    void leaveNothingBehindWhenSavingIsInterrupted() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy.pdf"), "older");
        Thread.currentThread().interrupt();
        assertThrows(IOException.class, () -> Saving.write(copy, new byte[100_000]));
        assertTrue(Thread.interrupted());
        assertEquals("older", Files.readString(copy));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "the course and the copy");
        }
    }

    @Test
    void areHandedToTheSystemAsACopy() throws IOException {
        offer(PLAN);
        openIt();
        Path copy = opened.getFirst();
        assertEquals("plan.pdf", copy.getFileName().toString());
        assertFalse(copy.startsWith(folder));
        assertEquals("%PDF-1.7 a plan", Files.readString(copy));
        assertNull(attachments.offeredProperty().get());
        assertTrue(attachments.hasCopies());
    }

    @Test
    void areNeverHandedToTheSystemWhenNotWhatTheyAreCalled() {
        assertFalse(offer("modules/bees/trap.pdf").opens());
        openIt();
        assertEquals(List.of(), opened);
        assertFalse(attachments.hasCopies());
    }

    @Test
    void areOfferedAgainForSavingWhenNoProgramOpensThem() {
        offer(PLAN);
        attachments.open(
                _ -> {
                    throw new IOException("no program");
                });
        background.finish();
        Offer again = Objects.requireNonNull(attachments.offeredProperty().get());
        assertTrue(again.failed());
        assertFalse(again.opens());
        openIt();
        assertEquals(List.of(), opened);
    }

    @Test
    void areOfferedAgainWhenTheOpenerItselfIsBroken() {
        offer(PLAN);
        attachments.open(
                _ -> {
                    throw new IllegalStateException("broken");
                });
        background.finish();
        assertTrue(Objects.requireNonNull(attachments.offeredProperty().get()).failed());
    }

    @Test
    void areOfferedAgainWhenTheSystemNeverAnswers() {
        offer(PLAN);
        var never = new CountDownLatch(1);
        attachments.open(
                _ -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
        background.finish();
        assertTrue(Objects.requireNonNull(attachments.offeredProperty().get()).failed());
    }

    @Test
    void tellWhereAChangedCopyIsWhenOpenedAgain() throws IOException {
        offer(PLAN);
        openIt();
        Path changed = opened.getFirst();
        change(changed);
        offer(PLAN);
        openIt();
        assertEquals(
                new Trouble.CopyWasChanged(new ChangedCopy("plan.pdf", changed)),
                notices.troubleProperty().get());
        assertEquals("mine", Files.readString(changed));
        assertEquals("%PDF-1.7 a plan", Files.readString(opened.getLast()));
        Files.delete(changed);
    }

    @Test
    void tellOfChangedCopiesAtTheEndAndSaveThem() throws IOException {
        offer(PLAN);
        openIt();
        change(opened.getFirst());
        var found = new AtomicReference<List<ChangedCopy>>();
        attachments.tidy(found::set);
        background.finish();
        ChangedCopy copy = found.get().getFirst();
        attachments.end();
        assertEquals("mine", Files.readString(copy.file()));
        var saved = new AtomicReference<Boolean>();
        attachments.saveChanged(copy, folder.resolve("no/such/place.pdf"), () -> saved.set(true));
        background.finish();
        assertNull(saved.get());
        assertTrue(Files.exists(copy.file()));
        assertNotNull(notices.troubleProperty().get());
        attachments.saveChanged(copy, folder.resolve("mine.pdf"), () -> saved.set(true));
        background.finish();
        assertEquals(true, saved.get());
        assertEquals("mine", Files.readString(folder.resolve("mine.pdf")));
        assertTrue(Files.notExists(copy.file()));
    }

    private static void change(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "mine");
    }
}
