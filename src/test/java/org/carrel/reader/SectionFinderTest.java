// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.SectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SectionFinderTest {
    @TempDir Path folder;

    private Course course;
    private SectionFinder finder;

    @BeforeEach
    void open() throws IOException {
        page("bread", "index", "Bread");
        page("bread", "section-1-0", "1. Dough and where it rises");
        page("bread", "section-1-4", "1.4 Crème fraîche");
        page("bread", "section-4-1", "4.1 KWL chart");
        page("bread", "section-4-2", "4.2 The oven’s door");
        page("soup", "index", "Soup");
        page("soup", "section-1-0", "1. The bread beside it");
        page("soup", "section-4-1", "4.1 KWL chart");
        page("soup", "section-14-2", "14.2 Gingerbread");
        course =
                assertInstanceOf(Opening.Opened.class, CourseOpener.open(folder, Progress.NONE))
                        .course();
        finder = new SectionFinder(course);
    }

    private void page(String module, String name, String title) throws IOException {
        Path in = Files.createDirectories(folder.resolve("modules").resolve(module));
        Files.writeString(in.resolve(name + ".md"), "---\ntitle: \"" + title + "\"\n---\nText.\n");
    }

    private List<String> find(String typed) {
        return ids(finder.find(typed, null));
    }

    private static List<String> ids(List<SectionFinder.Found> found) {
        return found.stream().map(each -> each.section().id().path()).toList();
    }

    private Section section(String path) {
        return course.section(new SectionId(path)).orElseThrow();
    }

    @Test
    void aNumberLeadsToItsSectionBeforeThoseThatOnlyHoldIt() {
        assertEquals(List.of("bread/section-4-2", "soup/section-14-2"), find("4.2"));
        assertEquals(List.of("bread/section-1-0", "soup/section-1-0"), find("1.").subList(0, 2));
        assertEquals(List.of("bread/section-1-0", "soup/section-1-0"), find("1").subList(0, 2));
    }

    @Test
    void beginningsOfWordsComeBeforeWhatIsInsideOneAndThenWhatOnlyTheModuleSays() {
        assertEquals(
                List.of(
                        "bread/index",
                        "soup/section-1-0",
                        "soup/section-14-2",
                        "bread/section-1-0",
                        "bread/section-1-4",
                        "bread/section-4-1",
                        "bread/section-4-2"),
                find("bread"));
    }

    @Test
    void wordsMayStandInAnyOrderAndAccentsCasesAndQuotesDoNotMatter() {
        assertEquals(List.of("bread/section-1-0"), find("rises dough"));
        assertEquals(List.of("bread/section-1-4"), find("creme FRAICHE"));
        assertEquals(List.of("bread/section-4-2"), find("oven's"));
    }

    @Test
    void ofEqualOnesThoseOfTheModuleBeingReadComeFirst() {
        assertEquals(
                List.of("soup/section-4-1", "bread/section-4-1"),
                ids(finder.find("4.1", section("soup/index"))));
        assertEquals(
                List.of("bread/section-4-1", "soup/section-4-1"),
                ids(finder.find("4.1", section("bread/index"))));
    }

    @Test
    void theModulesWordsTellApartWhatIsCalledTheSame() {
        assertEquals(List.of("bread/section-4-1", "soup/section-4-1"), find("kwl"));
        assertEquals(List.of("soup/section-4-1"), find("soup kwl"));
    }

    @Test
    void findsNothingWhereOneWordIsMissing() {
        assertEquals(List.of(), find("dough zzz"));
    }

    @Test
    void findsAtMostFifty() throws IOException {
        for (int i = 0; i < 120; i++) {
            page("more", "page-" + i, "Yeast " + i);
        }
        open();
        assertEquals(50, find("yeast").size());
        assertEquals("more/page-0", find("yeast").getFirst());
    }

    @Test
    void offersWhatWasVisitedLastThenTheModule() {
        assertEquals(
                List.of(
                        "soup/section-1-0",
                        "bread/section-1-0",
                        "bread/section-1-4",
                        "bread/section-4-1",
                        "bread/section-4-2"),
                ids(
                        finder.suggest(
                                List.of(
                                        section("soup/section-1-0"),
                                        section("bread/index"),
                                        section("bread/section-1-0"),
                                        section("soup/section-1-0")),
                                section("bread/index"))));
        assertEquals(List.of(), finder.suggest(List.of(), null));
    }
}
