// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.carrel.storage.Recents;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A stick is taken out while a course on it is open, and put in again.
class GoneCourseTest {
    private static final List<String> PAGES = List.of("index", "section-1", "section-2");
    @TempDir Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private Recents kept = Recents.NONE;
    private final Desk desk = new Desk(Recents.NONE, recents -> kept = recents);
    private final Reader reader = Readers.of(background, desk, Guard.none());

    private static String text(String page) {
        return "---\ntitle: The " + page + "\n---\nAbout " + page + ". [plan](plan.pdf)\n";
    }

    private Path openFolder() throws IOException {
        Path course = folder.resolve("stick");
        Path bees = Files.createDirectories(course.resolve("modules/bees"));
        Files.createDirectories(course.resolve("_includes"));
        for (String page : PAGES) {
            Files.writeString(bees.resolve(page + ".md"), text(page));
        }
        Files.writeString(bees.resolve("plan.pdf"), "%PDF-1.4");
        open(course);
        return course;
    }

    private Path openZip() throws IOException {
        Path zip = folder.resolve("course.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String page : PAGES) {
                out.putNextEntry(new ZipEntry("modules/bees/" + page + ".md"));
                out.write(text(page).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        open(zip);
        return zip;
    }

    private void open(Path course) {
        reader.open(course);
        background.finish();
        assertEquals("bees/index", here());
    }

    private Path takeOut(Path course) throws IOException {
        return Files.move(course, folder.resolve("away"));
    }

    private void look() {
        reader.lookWhetherThere();
        background.finish();
    }

    private String here() {
        return Objects.requireNonNull(reader.navigation().sectionProperty().get()).id().path();
    }

    private String shown() {
        return Objects.requireNonNull(reader.navigation().shownProperty().get())
                .page()
                .section()
                .id()
                .path();
    }

    private Trouble.CourseGone told() {
        return assertInstanceOf(Trouble.CourseGone.class, reader.notices().troubleProperty().get());
    }

    @Test
    void isNoticedWithoutAnyDoing() throws IOException {
        Path course = openFolder();
        look();
        assertNull(reader.notices().troubleProperty().get());
        takeOut(course);
        look();
        assertEquals(new Trouble.CourseGone(course, false), told());
    }

    @Test
    void isToldOnceOnly() throws IOException {
        takeOut(openFolder());
        look();
        reader.notices().dismiss();
        look();
        assertNull(reader.notices().troubleProperty().get());
    }

    @Test
    void leavesThePersonAtThePageThatStands() throws IOException {
        Path course = openFolder();
        reader.navigation().next();
        background.finish();
        takeOut(course);
        reader.navigation().next();
        background.finish();
        told();
        assertEquals("bees/section-1", here());
        assertEquals("bees/section-1", shown());
        reader.navigation().turnBack();
        background.finish();
        assertEquals("bees/section-1", here());
        assertTrue(reader.navigation().canTurnBackProperty().get());
        assertFalse(reader.navigation().canTurnForwardProperty().get());
    }

    @Test
    void saysSoOfItsFilesAndCitationsToo() throws IOException {
        takeOut(openFolder());
        reader.attachments().look("modules/bees/plan.pdf");
        background.finish();
        told();
        reader.notices().dismiss();
        reader.navigation().cite(_ -> {});
        background.finish();
        told();
    }

    @Test
    void isReadOnOnceItIsThereAgain() throws IOException {
        Path course = openFolder();
        Path away = takeOut(course);
        reader.navigation().next();
        background.finish();
        Files.move(away, course);
        look();
        assertNull(reader.notices().troubleProperty().get());
        assertInstanceOf(Done.CourseCameBack.class, reader.notices().doneProperty().get());
        reader.navigation().next();
        background.finish();
        assertEquals("bees/section-1", shown());
        takeOut(course);
        look();
        told();
    }

    @Test
    void saysThatItIsBackAlsoToWhoeverTriedToReadItAnew() throws IOException {
        Path course = openFolder();
        Path away = takeOut(course);
        look();
        reader.reload();
        background.finish();
        assertInstanceOf(Trouble.NotACourse.class, reader.notices().troubleProperty().get());
        Files.move(away, course);
        look();
        assertNull(reader.notices().troubleProperty().get());
        assertInstanceOf(Done.CourseCameBack.class, reader.notices().doneProperty().get());
    }

    @Test
    void showsWhatCouldNotBeReadOnceItIsThereAgain() throws IOException {
        Path course = openFolder();
        Files.delete(course.resolve("modules/bees/section-1.md"));
        reader.navigation().next();
        background.finish();
        Path away = takeOut(course);
        look();
        Files.writeString(away.resolve("modules/bees/section-1.md"), "On wax.");
        Files.move(away, course);
        look();
        assertEquals("bees/section-1", shown());
    }

    @Test
    void aZipInMemoryIsReadOn() throws IOException {
        Path zip = openZip();
        takeOut(zip);
        look();
        assertEquals(new Trouble.CourseGone(zip, true), told());
        reader.navigation().next();
        background.finish();
        assertEquals("bees/section-1", shown());
    }

    @Nested
    class DuringTheSurvey {
        private void openButForTheSurvey() throws IOException {
            Path course = openFolder();
            reader.navigation().show(section("bees/section-2"));
            background.finish();
            reader.navigation().reached(new Place(6, 0.5, 0.4));
            reader.open(course);
            while (reader.busyProperty().get() != null) {
                background.step();
            }
            reader.navigation().keepPlace();
        }

        private Section section(String id) {
            return Objects.requireNonNull(reader.courseProperty().get())
                    .section(new SectionId(id))
                    .orElseThrow();
        }

        @Test
        void noPageIsCalledFaulty() throws IOException {
            openButForTheSurvey();
            takeOut(folder.resolve("stick"));
            background.finish();
            assertEquals(List.of(), reader.survey().problemsProperty().get());
        }

        @Test
        void whereThePersonWasIsStillKnown() throws IOException {
            openButForTheSurvey();
            takeOut(folder.resolve("stick"));
            background.finish();
            assertEquals("bees/section-2", kept.list().getFirst().section());
            assertEquals(
                    6, kept.list().getFirst().left().spot("bees/section-2").orElseThrow().start());
            assertFalse(kept.list().getFirst().hashes().isEmpty());
        }
    }

    @Nested
    class AWait {
        @Test
        void forAPageIsToldAndGivenUpWhereOneIs() throws IOException {
            openFolder();
            reader.navigation().next();
            reader.navigation().next();
            assertEquals(
                    new Busy(Busy.Kind.OPENING, "The section-2", 0, 0),
                    reader.busyProperty().get());
            reader.cancel();
            background.finish();
            assertNull(reader.busyProperty().get());
            assertEquals("bees/index", here());
            assertEquals("bees/index", shown());
            assertFalse(reader.navigation().canTurnBackProperty().get());
        }

        @Test
        void forTheWayBackIsGivenUpToo() throws IOException {
            openFolder();
            reader.navigation().next();
            background.finish();
            reader.navigation().turnBack();
            reader.cancel();
            background.finish();
            assertEquals("bees/section-1", here());
            assertTrue(reader.navigation().canTurnBackProperty().get());
            assertFalse(reader.navigation().canTurnForwardProperty().get());
        }

        @Test
        void forACopyIsToldAndGivenUp() throws IOException {
            openFolder();
            reader.attachments().look("modules/bees/plan.pdf");
            background.finish();
            Path to = folder.resolve("mine.pdf");
            reader.attachments().save(to);
            assertEquals(new Busy(Busy.Kind.SAVING, "plan.pdf", 0, 0), reader.busyProperty().get());
            reader.cancel();
            background.finish();
            assertNull(reader.busyProperty().get());
            assertFalse(Files.exists(to));
        }

        @Test
        void forACitationIsTold() throws IOException {
            openFolder();
            reader.navigation().cite(_ -> {});
            assertEquals("The index", Objects.requireNonNull(reader.busyProperty().get()).name());
            background.finish();
            assertNull(reader.busyProperty().get());
        }
    }
}
