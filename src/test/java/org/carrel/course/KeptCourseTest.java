// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.carrel.course.CourseBuilder.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

class KeptCourseTest {
    @TempDir private Path temp;

    private Path zip;
    private Course course;
    private byte[] kept;

    @BeforeEach
    void keep() throws IOException {
        zip =
                new CourseBuilder()
                        .with("top/_config.yml", "title: Weaving\nlang: cy\nurl: https://w.example")
                        .with("top/carrel.json", "{\"id\": \"weaving-1\"}")
                        .with("top/_includes/warp_nav.html", "<a href=\"/modules/warp/\">Warp</a>")
                        .with("top/_includes/note.md", "Mind the cat.")
                        .page(
                                "top/modules/warp/index.md",
                                "title: Warp",
                                "[On](../weft/two.html) ![Loom](loom.png) [Far](/elsewhere/)")
                        .page(
                                "top/modules/weft/two.md",
                                "title: Weft\npermalink: /elsewhere/",
                                "Of \u00ABw\u0175l\u00BB and \uD83D\uDC11.")
                        .with("top/modules/warp/loom.png", "png")
                        .with("top/modules/../outside.md", "no")
                        .zip(temp.resolve("w\u0177.zip"));
        course = open(zip);
        kept = KeptCourse.pack(course).orElseThrow();
    }

    private Course resumed() throws IOException {
        return KeptCourse.unpack(zip, kept).orElseThrow();
    }

    @Test
    void allThatIsSaidOfTheCourseIsThere() throws IOException {
        Course again = resumed();
        assertFalse(course.problems().isEmpty());
        assertTrue(course.modules().stream().anyMatch(module -> module.setAside() != null));
        assertEquals(course.title(), again.title());
        assertEquals("cy", again.language());
        assertEquals(Optional.of("weaving-1"), again.statedId());
        assertEquals(course.modules(), again.modules());
        assertEquals(course.sections(), again.sections());
        assertEquals(course.problems(), again.problems());
        assertEquals(course.site(), again.site());
        assertEquals(course.stamp(), again.stamp());
        assertEquals(zip, again.place());
    }

    @Test
    void itsTextLinksAndFilesAreThoseOfTheCourse() throws IOException {
        Course again = resumed();
        for (Section section : course.sections()) {
            assertEquals(course.read(section), again.read(section));
            for (String link : new String[] {"../weft/two.html", "loom.png", "/elsewhere/", "x"}) {
                assertEquals(course.resolve(section, link), again.resolve(section, link));
            }
        }
        assertEquals(Optional.of("Mind the cat."), again.include("note.md"));
        assertEquals(
                "png", new String(again.file("modules/warp/loom.png"), StandardCharsets.UTF_8));
        assertEquals(course.isHeld(), again.isHeld());
    }

    @Test
    void whatIsKeptOfItIsTheSameAgain() throws IOException {
        assertTrue(Arrays.equals(kept, KeptCourse.pack(resumed()).orElseThrow()));
    }

    @Test
    void theFileIsNotOpenedBeforeItIsRead() throws IOException {
        Course again = resumed();
        assertFalse(again.isHeld());
        Files.delete(zip);
        assertEquals(2, again.sections().size());
        Section first = again.sections().getFirst();
        assertThrows(IOException.class, () -> again.read(first));
    }

    @Test
    void aCourseThatChangedIsNotTakenForTheOldOne() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        FileTime time = Files.getLastModifiedTime(zip);

        bytes[bytes.length - 60] ^= 1; // in the list of its files
        Files.write(zip, bytes);
        Files.setLastModifiedTime(zip, time);
        assertEquals(Optional.empty(), KeptCourse.unpack(zip, kept));

        bytes[bytes.length - 60] ^= 1;
        Files.write(zip, bytes);
        Files.setLastModifiedTime(zip, FileTime.fromMillis(time.toMillis() + 2000));
        assertEquals(Optional.empty(), KeptCourse.unpack(zip, kept));

        Files.setLastModifiedTime(zip, time);
        assertEquals(course.modules(), resumed().modules());
    }

    @Test
    void anotherFileIsAnotherCourse() throws IOException {
        Path other = Files.copy(zip, temp.resolve("b.zip"), StandardCopyOption.COPY_ATTRIBUTES);
        assertEquals(Optional.empty(), KeptCourse.unpack(other, kept));
        Files.delete(zip);
        assertThrows(NoSuchFileException.class, () -> KeptCourse.unpack(zip, kept));
    }

    @Test
    void nothingIsKeptOfAFolder() throws IOException {
        Path folder =
                new CourseBuilder().page("a/index.md", "title: A", "a").folder(temp.resolve("f"));
        assertEquals(Optional.empty(), KeptCourse.pack(open(folder)));
    }

    @Test
    void whatIsCutShortThrowsAndTakesNoMemory() {
        for (int length = 0; length < kept.length; length++) {
            byte[] part = Arrays.copyOf(kept, length);
            assertThrows(RuntimeException.class, () -> KeptCourse.unpack(zip, part), "" + length);
        }
        byte[] huge = new Packing().number(Integer.MAX_VALUE).bytes();
        assertThrows(IllegalArgumentException.class, () -> new Unpacking(huge).text());
        assertThrows(IllegalArgumentException.class, () -> new Unpacking(huge).list(_ -> 0));
        byte[] negative = new Packing().number(-1).bytes();
        assertThrows(IllegalArgumentException.class, () -> new Unpacking(negative).text());
    }
}
