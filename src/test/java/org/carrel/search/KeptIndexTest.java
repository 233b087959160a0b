// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class KeptIndexTest {
    @TempDir Path folder;

    private Course course;
    private Path home;

    @BeforeEach
    void write() throws IOException {
        Path place = folder.resolve("course");
        for (int i = 0; i <= KeptIndex.SMALL; i++) {
            IndexedCourse.write(
                    place,
                    "modules/m/section-" + i + ".md",
                    "---\ntitle: Part " + i + "\n---\nWord" + i + " of bread.\n");
        }
        course = IndexedCourse.open(place);
        home = folder.resolve("cache");
    }

    private SectionIndex open() {
        return KeptIndex.open(course, Optional.of(home));
    }

    private void make() throws IOException {
        IndexedCourse.of(course, open()).close();
    }

    private Path kept() {
        return home.resolve(KeptIndex.name(course));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(kept())) {
            return files.toList();
        }
    }

    @Test
    void isThereAtOnceWhenTheCourseIsOpenedAgain() throws IOException {
        make();
        try (SectionIndex again = open()) {
            assertEquals(course.sections().size(), again.size());
            assertEquals(1, again.answer(Asked.of("word77")).found().size());
        }
    }

    @Test
    void isMadeAnewWhereAnyOfItsFilesIsDamaged() throws IOException {
        make();
        for (int i = 0; i < files().size(); i++) {
            Path file = files().get(i);
            if (Files.size(file) == 0) {
                continue;
            }
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(sound, sound.length / 2));
            try (IndexedCourse again = IndexedCourse.of(course, open())) {
                assertEquals(List.of("m/section-77"), again.sections("word77"), file.toString());
            }
            for (Path made : files()) {
                Files.delete(made);
            }
            make();
        }
    }

    @Test
    void isMadeAnewForAnotherLanguage() throws IOException {
        make();
        IndexedCourse.write(folder.resolve("course"), "_config.yml", "lang: de\n");
        Course german = IndexedCourse.open(folder.resolve("course"));
        try (SectionIndex again = KeptIndex.open(german, Optional.of(home))) {
            assertEquals(0, again.size());
        }
    }

    @Test
    void isInMemoryWhereThePlaceIsNoFolderOrAnotherHasItOpen() throws IOException {
        Files.writeString(home, "a file");
        try (SectionIndex index = open()) {
            assertEquals(0, index.size());
        }
        Files.delete(home);
        try (SectionIndex first = open();
                SectionIndex second = open()) {
            assertEquals(0, second.size());
            IndexedCourse.of(course, second);
            assertEquals(1, second.answer(Asked.of("word5")).found().size());
            assertEquals(0, first.size());
        }
    }

    @Test
    void isNotKeptOfASmallCourseNorWithoutAHome() throws IOException {
        Path small =
                IndexedCourse.write(
                        folder.resolve("small"), "modules/a/index.md", "---\ntitle: A\n---\nB.\n");
        KeptIndex.open(IndexedCourse.open(small), Optional.of(home)).close();
        KeptIndex.open(course, Optional.empty()).close();
        assertFalse(Files.exists(home));
    }

    @Test
    void dropsThoseThatWereNotOpenedForLongest() throws IOException {
        for (int i = 0; i < KeptIndex.MOST + 2; i++) {
            Path other = Files.createDirectories(home.resolve("other-" + i));
            Files.writeString(other.resolve("segments_1"), "x");
            Files.setLastModifiedTime(other, FileTime.from(Instant.ofEpochSecond(1_000 + i)));
        }
        try (SectionIndex open = open();
                Stream<Path> left = Files.list(home)) {
            assertEquals(0, open.size());
            assertEquals(
                    List.of(kept().getFileName().toString(), "other-3", "other-4", "other-5"),
                    left.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void dropsNoneThatIsOpen() throws IOException {
        try (SectionIndex open = open()) {
            Files.setLastModifiedTime(kept(), FileTime.from(Instant.EPOCH));
            for (int i = 0; i < KeptIndex.MOST; i++) {
                Files.createDirectories(home.resolve("other-" + i));
            }
            Path place = folder.resolve("course");
            IndexedCourse.write(place, "modules/m/more.md", "---\ntitle: More\n---\nMore.\n");
            KeptIndex.open(IndexedCourse.open(place), Optional.of(home)).close();
            assertTrue(Files.exists(kept()));
            assertEquals(0, open.size());
        }
    }

    @Test
    void readsOnlyWhatChanged() throws IOException {
        make();
        String before = Files.readString(folder.resolve("course/modules/m/section-3.md"));
        Files.writeString(
                folder.resolve("course/modules/m/section-3.md"), before + "\nMarzipan.\n");
        try (SectionIndex again = open()) {
            String old = again.edition("m/section-3");
            String same = again.edition("m/section-4");
            IndexedCourse.of(course, again);
            assertNotEquals(old, again.edition("m/section-3"));
            assertEquals(same, again.edition("m/section-4"));
            assertEquals(1, again.answer(Asked.of("marzipan")).found().size());
        }
        assertTrue(Files.exists(kept()));
    }
}
