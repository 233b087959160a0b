// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.carrel.course.CourseBuilder.open;
import static org.carrel.course.CourseBuilder.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class CourseOpenerTest {
    @TempDir private Path temp;

    /// Each section as {@code level id "label"}, extra ones with a plus.
    private static List<String> tree(Course course) {
        return course.sections().stream()
                .map(s -> s.level() + (s.extra() ? "+ " : " ") + s.id() + " " + s.label())
                .toList();
    }

    private static List<String> modules(Course course) {
        return course.modules().stream().map(m -> m.id() + ": " + m.title()).toList();
    }

    private static List<Problem.Cause> causes(Course course) {
        return course.problems().stream().map(Problem::cause).toList();
    }

    /// A course in the dialect: two modules in menus, one draft, one old copy.
    private static CourseBuilder site() {
        return new CourseBuilder()
                .with(
                        "_config.yml",
                        """
                        title: "Bread" # the name
                        url: https://bread.example
                        baseurl: /course
                        lang: de_AT
                        """)
                .with("README.md", "# A repository")
                .with(
                        "index.html",
                        "<a href='modules/rye/'>Rye</a> <a"
                                + " href='{{site.url}}/course/modules/wheat/index.html'>W</a>")
                .with(
                        "_includes/rye_nav.html",
                        """
                        <ul><li class="overview sectionhead"><a href="index.html">Start here</a></li>
                        <!-- <li class="sectionhead"><a href="section-3.html">Gone</a></li> -->
                        <li class="two sectionhead"><a href="section-2.html">2. Sour &amp; sweet</a></li>
                        <li class="two-one"><a href="section-2-1.html">2.1 Starter</a></li>
                        <li class="one sectionhead"><a href="section-1.html">1. Grain</a></li></ul>\
                        """)
                .page("modules/rye/index.md", page("Rye bread", "rye", "overview"), "")
                .page("modules/rye/section-1.md", page("1. Grain", "rye", "one"), "")
                .page("modules/rye/section-2.md", page("2. Sourdough", "rye", "two"), "")
                .page("modules/rye/section-2-1.md", page("2.1 Starter", "rye", "two-one"), "")
                .page("modules/rye/section-10-1.md", page("10.1 More", "rye", "ten-one"), "")
                .page("modules/rye/section-9.md", page("9. Sources", "rye", "nine"), "")
                .page("modules/wheat/section-1-1.md", "title: 1.1 Gluten", "")
                .page("modules/wheat/section-1.md", "title: 1. Flour", "")
                .page("modules/wheat/index.md", "title: Wheat bread", "")
                .page("modules/spelt/index.md", "title: Spelt", "")
                .page("modules/rye2/index.md", page("Rye bread", "rye", "overview"), "")
                .page("_posts/2018-01-02-oats.md", "title: Oats", "");
    }

    private static String page(String title, String module, String subsection) {
        return "title: "
                + title
                + "\nmodule_name: "
                + module
                + "\nmodule_full_name: All of "
                + module
                + " \nsubsection: "
                + subsection;
    }

    @Nested
    class ASiteWithMenus {
        @Test
        void keepsTheAuthorsOrderWordsAndLevels() throws IOException {
            Course course = open(site().folder(temp));
            assertEquals(
                    List.of(
                            "1 rye/index Start here",
                            "1 rye/section-2 2. Sour & sweet",
                            "2 rye/section-2-1 2.1 Starter",
                            "1 rye/section-1 1. Grain",
                            "1+ rye/section-9 9. Sources",
                            "2+ rye/section-10-1 10.1 More"),
                    tree(course).subList(0, 6));
            assertEquals("2. Sourdough", course.sections().get(1).title());
            assertEquals(
                    List.of(
                            "1 wheat/index Wheat bread",
                            "1 wheat/section-1 1. Flour",
                            "2 wheat/section-1-1 1.1 Gluten"),
                    tree(course).subList(6, 9));
        }

        @Test
        void setsDraftsAndCopiesAsideWithTheReason() throws IOException {
            Course course = open(site().folder(temp));
            assertEquals(
                    List.of(
                            "rye: All of rye",
                            "wheat: Wheat bread",
                            "rye2: All of rye",
                            "spelt: Spelt",
                            "_posts: Posts"),
                    modules(course));
            assertNull(course.modules().get(1).setAside());
            assertEquals(new SetAside.CopyOf("rye"), course.modules().get(2).setAside());
            assertEquals(new SetAside.InNoMenu(), course.modules().get(3).setAside());
            assertEquals(
                    List.of(Problem.Cause.OLD_COPY, Problem.Cause.DRAFT, Problem.Cause.DRAFT),
                    causes(course));
        }

        @Test
        void saysWhatItIs() throws IOException {
            Course course =
                    open(
                            site().with("carrel.json", "{\n\t\"id\": \"org.example.bread\"\n}")
                                    .folder(temp));
            assertEquals("Bread", course.title());
            assertEquals("de-AT", course.language());
            assertEquals("org.example.bread", course.statedId().orElseThrow());
            assertEquals("/course", course.site().get("baseurl"));
        }

        @Test
        void opensOneModuleWithTheWholeCourseAroundIt() throws IOException {
            Path folder = site().with("_includes/note.html", "<p>Keep warm").folder(temp);
            Course course = open(folder.resolve("modules/wheat"));
            assertEquals(List.of("wheat: Wheat bread"), modules(course));
            assertEquals("wheat/index", course.sections().getFirst().id().path());
            assertEquals("<p>Keep warm", course.include("note.html").orElseThrow());
            assertEquals(
                    new Target.ToFile("modules/rye/index.md"),
                    course.resolve(course.sections().getFirst(), "../rye/"));
        }

        @Test
        void neverSetsEveryModuleAside() throws IOException {
            Course course = open(site().folder(temp).resolve("modules/spelt"));
            assertNull(course.modules().getFirst().setAside());
        }

        @Test
        void includesNothingFromOutside() throws IOException {
            Course course = open(site().folder(temp));
            assertTrue(course.include("../_config.yml").isEmpty());
            assertTrue(course.include("/etc/passwd").isEmpty());
            assertTrue(course.include("").isEmpty());
            assertTrue(course.include("none.html").isEmpty());
        }
    }

    @Nested
    class PlainFolders {
        @Test
        void takeTitlesAndOrderFromNamesAndHeadings() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("10-end.md", "No heading at all")
                                    .with("2-knead.md", "Kneading *well*\n===\n")
                                    .with("1-1-more.md", "# More [salt](x.md) ##\n")
                                    .with("1-start.md", "```\n# code\n```\n## `Flour` & water\n")
                                    .with("README.md", "# Baking at home\n")
                                    .folder(temp.resolve("baking")));
            assertEquals("Baking at home", course.title());
            assertEquals(
                    List.of(
                            "1 baking/README Baking at home",
                            "1 baking/1-start Flour & water",
                            "1 baking/1-1-more More salt",
                            "1 baking/2-knead Kneading well",
                            "1 baking/10-end End"),
                    tree(course));
        }

        @Test
        void giveModulesAndLevels() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("README.md", "# Gardens")
                                    .with("02-trees/apple.md", "# Apple")
                                    .with("02-trees/stone-fruit/plum.md", "# Plum")
                                    .with("02-trees/stone-fruit/README.md", "# Stone fruit")
                                    .with("02-trees/index.md", "# Trees")
                                    .with("01-soil/01-loam.md", "# Loam")
                                    .folder(temp.resolve("x")));
            assertEquals(List.of(": Gardens", "01-soil: Soil", "02-trees: Trees"), modules(course));
            assertEquals(
                    List.of(
                            "1 README Gardens",
                            "1 01-soil/01-loam Loam",
                            "1 02-trees/index Trees",
                            "1 02-trees/apple Apple",
                            "1 02-trees/stone-fruit/README Stone fruit",
                            "2 02-trees/stone-fruit/plum Plum"),
                    tree(course));
            assertEquals(List.of(), course.problems());
        }

        @Test
        void openInsideAnyOneFolder() throws IOException {
            new CourseBuilder()
                    .with("notes-main/soil/a.md", "a")
                    .with("notes-main/trees/b.markdown", "b")
                    .folder(temp.resolve("x"));
            assertEquals(List.of("1 soil/a A", "1 trees/b B"), tree(open(temp.resolve("x"))));
            assertEquals(
                    List.of("1 soil/a A", "1 trees/b B"), tree(open(temp.resolve("x/notes-main"))));
        }

        @Test
        void putWhatIsNoModuleBehindTheModules() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("docs/help.md", "# Help")
                                    .with("about.md", "# About")
                                    .with("modules/tea/leaf.md", "# Leaf")
                                    .with("modules/coffee/bean.md", "# Bean")
                                    .folder(temp.resolve("drinks")));
            assertEquals(
                    List.of("coffee: Coffee", "tea: Tea", ": Drinks", "docs: Docs"),
                    modules(course));
        }

        @Test
        void findACourseBelowARepositorysPapers() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("README.md", "# How to build")
                                    .with("site/_config.yml", "title: Bees")
                                    .with("site/modules/hive/index.md", "# Hive")
                                    .folder(temp.resolve("x")));
            assertEquals(List.of("1 hive/index Hive"), tree(course));
        }

        @Test
        void keepTwoPagesApartThatDifferByTheirEnding() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("a.md", "one")
                                    .with("a.markdown", "two")
                                    .with("sub/b.md", "three")
                                    .folder(temp.resolve("x")));
            assertEquals(List.of("1 a.markdown A", "1 a A", "1 sub/b B"), tree(course));
        }
    }

    @Nested
    class OddFiles {
        @Test
        void areReadAsFarAsTheyCanBe() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with(
                                            "k/a.md",
                                            "\uFEFF---\r\n"
                                                    + "title: Mark\r\n"
                                                    + "---\r\n"
                                                    + "One\r\n"
                                                    + "two\u0000\r"
                                                    + "three")
                                    .with("k/b.md", "---\ntitle: 1.3 Ovens: old ones\n---\nBody")
                                    .with(
                                            "k/c.md",
                                            "title caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                                    .with("k/d.md", "")
                                    .with(
                                            "k/e.md",
                                            "---\ntitle: N&#117;ts <b>and</b> bolts\u202e\n---\n")
                                    .folder(temp));
            List<Section> sections = course.sections();
            assertEquals(
                    List.of("Mark", "1.3 Ovens: old ones", "C", "D", "Nuts and bolts"),
                    sections.stream().map(Section::title).toList());
            assertEquals("One\ntwo\nthree", course.read(sections.get(0)).body());
            assertEquals("Body", course.read(sections.get(1)).body());
            assertEquals("title caf\u00e9", course.read(sections.get(2)).body());
            List<Problem> expected =
                    List.of(
                            new Problem(Problem.Cause.BROKEN_FRONT_MATTER, "k/b.md", ""),
                            new Problem(Problem.Cause.NOT_UTF8, "k/c.md", ""),
                            new Problem(Problem.Cause.EMPTY_SECTION, "k/d.md", ""));
            assertEquals(expected.stream().map(Problem::cause).toList(), causes(course));
            assertEquals(course.problems().subList(0, 1), course.read(sections.get(1)).problems());
        }

        @Test
        void areCutWhereTheyAreTooLong() throws IOException {
            Course course =
                    open(
                            new CourseBuilder()
                                    .with("k/a.md", "# Long\n" + "word word word\n".repeat(200_000))
                                    .folder(temp));
            assertEquals(List.of(Problem.Cause.TOO_LARGE), causes(course));
            SectionText text = course.read(course.sections().getFirst());
            assertEquals(course.problems(), text.problems());
            assertTrue(text.body().endsWith("word\n") && text.body().length() > 2_000_000);
        }

        @Test
        void doNotStopTheRest() throws IOException {
            Path folder = new CourseBuilder().with("k/a.md", "# A").folder(temp);
            Files.createDirectory(folder.resolve("k/folder.md"));
            assertEquals(List.of("1 k/a A"), tree(open(folder)));
        }
    }

    @Nested
    class Refusals {
        @Test
        void sayWhy() throws IOException {
            assertEquals(Opening.Reason.MISSING, refusal(temp.resolve("none")));
            assertEquals(Opening.Reason.NO_SECTION, refusal(temp));
            assertEquals(
                    Opening.Reason.NOT_A_COURSE_FILE,
                    refusal(Files.writeString(temp.resolve("a.md"), "# Alone")));
        }
    }

    @Test
    void opensOnWindowsToo() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Course course = open(site().folder(windows.getPath("C:\\Users\\me\\course")));
            assertEquals("rye/index", course.sections().getFirst().id().path());
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<String> heard = new ArrayList<>();
        CourseOpener.open(
                new CourseBuilder().with("k/a.md", "a").with("k/b.md", "b").folder(temp),
                (done, total) -> heard.add(done + "/" + total));
        assertEquals(List.of("0/2", "1/2", "2/2"), heard);
    }

    @Test
    void stopsWhenInterrupted() throws IOException {
        Path folder = site().folder(temp.resolve("folder"));
        Path zip = site().zip(temp.resolve("a.zip"));
        for (Path place : List.of(folder, zip)) {
            Thread.currentThread().interrupt();
            try {
                assertThrows(
                        InterruptedIOException.class,
                        () -> CourseOpener.open(place, Progress.NONE));
            } finally {
                assertTrue(Thread.interrupted());
            }
        }
    }

    @Test
    void opensTenThousandSections() throws IOException {
        CourseBuilder builder = new CourseBuilder().with("top-main/_config.yml", "title: Big");
        for (int i = 0; i < 10_000; i++) {
            builder.page(
                    "top-main/modules/m" + i / 50 + "/section-" + i % 50 + ".md",
                    "title: Page " + i,
                    "words ".repeat(300));
        }
        Path zip = builder.zip(temp.resolve("big.zip"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(10_000, open(zip).sections().size()));
    }
}
