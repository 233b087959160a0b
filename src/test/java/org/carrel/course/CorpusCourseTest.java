// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real course as GitHub offers it, against the navigation that its authors wrote.
class CorpusCourseTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @BeforeAll
    static void needsTheCorpus() {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "the corpus is not beside the project: " + CORPUS.toAbsolutePath());
    }

    private static Course zip() throws IOException {
        return open(CORPUS.resolve("connected-learning-modules.zip"));
    }

    private static Course open(Path place) throws IOException {
        return assertInstanceOf(Opening.Opened.class, CourseOpener.open(place, Progress.NONE))
                .course();
    }

    @Test
    void readsTheModulesInTheOrderOfTheHomePage() throws IOException {
        List<String> live =
                zip().modules().stream()
                        .filter(module -> module.setAside() == null)
                        .map(Module::id)
                        .toList();
        assertEquals(
                List.of(
                        "introduction",
                        "programming",
                        "partnerships",
                        "communitymapping",
                        "design-thinking",
                        "mentoring"),
                live);
    }

    @Test
    void setsTheTwoOldCopiesAside() throws IOException {
        List<Module> modules = zip().modules();
        assertEquals(8, modules.size());
        for (Module module : modules.subList(6, 8)) {
            assertEquals(new SetAside.CopyOf("introduction"), module.setAside());
        }
        assertEquals(182, zip().sections().size());
    }

    @Test
    void findsEveryPageOfTheLiveModules() throws IOException {
        List<Section> live =
                zip().modules().stream()
                        .filter(module -> module.setAside() == null)
                        .flatMap(module -> module.sections().stream())
                        .toList();
        assertEquals(134, live.size());
        assertEquals(27, live.stream().filter(Section::extra).count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "introduction",
                "programming",
                "partnerships",
                "communitymapping",
                "design-thinking",
                "mentoring"
            })
    void followsTheMenuInOrderWordsAndLevels(String module) throws IOException {
        List<String> stated = new ArrayList<>();
        for (JsonNode entry :
                JsonMapper.shared()
                        .readTree(CORPUS.resolve("oracle/nav.json").toFile())
                        .get(module)) {
            String page = entry.get("href").asString().replace(".html", "");
            stated.add(
                    entry.get("level").asInt()
                            + " "
                            + module
                            + "/"
                            + page
                            + " "
                            + entry.get("text").asString());
        }
        List<Section> sections = module(zip(), module).sections();
        assertEquals(
                stated,
                sections.stream()
                        .filter(section -> !section.extra())
                        .map(
                                section ->
                                        section.level()
                                                + " "
                                                + section.id()
                                                + " "
                                                + section.label())
                        .toList());
        assertTrue(
                sections.subList(stated.size(), sections.size()).stream().allMatch(Section::extra));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "introduction",
                "programming",
                "partnerships",
                "communitymapping",
                "design-thinking",
                "mentoring"
            })
    void needsNoMenuForOrderAndLevels(String module, @TempDir Path folder) throws IOException {
        Course course = zip();
        List<Section> sections = module(course, module).sections();
        Path alone = Files.createDirectory(folder.resolve(module));
        for (Section section : sections) {
            Files.write(
                    alone.resolve(FileNames.name(section.source())), course.file(section.source()));
        }
        List<String> inMenu =
                sections.stream()
                        .filter(section -> !section.extra())
                        .map(section -> section.level() + " " + section.id())
                        .toList();
        assertEquals(
                inMenu,
                open(alone).sections().stream()
                        .map(section -> section.level() + " " + section.id())
                        .filter(inMenu::contains)
                        .toList());
    }

    @Test
    void knowsWhatTheModulesAreCalled() throws IOException {
        assertEquals("Connected Learning Programming", module(zip(), "programming").title());
        assertEquals("ConnectedLib", zip().title());
        assertEquals("en", zip().language());
    }

    @Test
    void readsEachSectionsFrontMatterAsJekyllDoes() throws IOException {
        Course course = zip();
        for (Section section : course.sections()) {
            JsonNode page =
                    JsonMapper.shared()
                            .readTree(CORPUS.resolve("oracle/" + section.id() + ".json").toFile());
            SectionText text = course.read(section);
            assertEquals(
                    page.get("title_text").asString().strip(),
                    section.title(),
                    section.id().path());
            assertEquals(page.get("module_name").asString(), text.matter().get("module_name"));
            assertEquals(List.of(), text.problems());
        }
    }

    @Test
    void findsTheFifteenLinksIntoModulesThatThisZipLacks() throws IOException {
        Course course = zip();
        List<String> broken = new ArrayList<>();
        for (Section section : course.sections()) {
            JsonNode page =
                    JsonMapper.shared()
                            .readTree(CORPUS.resolve("oracle/" + section.id() + ".json").toFile());
            for (String kind : List.of("links", "images")) {
                for (JsonNode link : page.get(kind)) {
                    JsonNode href = link.has("href") ? link.get("href") : link.path("src");
                    if (course.resolve(section, href.asString("")) instanceof Target.Broken
                            && !section.id().path().startsWith("module")) {
                        broken.add(section.id() + " " + href.asString());
                    }
                }
            }
        }
        assertEquals(15, broken.size(), () -> String.join("\n", broken));
    }

    @Test
    void opensThePageInTheOlderFormat(@TempDir Path folder) throws IOException {
        Files.copy(
                CORPUS.resolve("seed/mentoring-one-zero.md"),
                folder.resolve("mentoring-one-zero.md"));
        Course course = open(folder);
        assertEquals(1, course.sections().size());
        assertEquals("1.0 Overview", course.sections().getFirst().title());
        assertEquals(1, course.sections().getFirst().level());
        assertEquals("Mentoring", course.modules().getFirst().title());
        assertNull(course.modules().getFirst().setAside());
        assertEquals(List.of(), course.problems());
    }

    private static Module module(Course course, String id) {
        return course.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
