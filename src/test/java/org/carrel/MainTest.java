// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class MainTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }

    private Path course;

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        Path module = Files.createDirectories(course.resolve("modules/kites"));
        Files.createDirectories(course.resolve("_includes"));
        Files.writeString(
                module.resolve("index.md"),
                "---\ntitle: Kites\n---\nSee [string](section-1.html#knots), [plans](plan.pdf), [the wind](https://example.org/wind).\n");
        Files.writeString(
                module.resolve("section-1.md"),
                "---\ntitle: 1. String\n---\n## Knots\n\n<div class=\"tips\">Wet it.</div>\n\n![A knot](knot.svg)\n");
        Files.writeString(module.resolve("plan.pdf"), "%PDF-1.4 a plan");
        Files.writeString(
                module.resolve("knot.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    @Nested
    class Check {
        @Test
        void listsSectionsInOrderAndFindsNothingWrong() {
            assertEquals(0, run("check", course), err::toString);
            String text = out.toString();
            assertTrue(text.indexOf("[kites/index]") < text.indexOf("[kites/section-1]"), text);
            assertTrue(text.contains("No problems."), text);
        }

        @Test
        void printsTheSameAsJson() {
            assertEquals(0, run("check", course, "--json"));
            JsonNode json = JsonMapper.shared().readTree(out.toString());
            JsonNode section = json.at("/modules/0/sections/1");
            assertEquals("kites", json.at("/modules/0/id").asString());
            assertTrue(json.at("/modules/0/setAside").isNull());
            assertEquals("kites/section-1", section.get("id").asString());
            assertEquals("1. String", section.get("title").asString());
            assertEquals(1, section.get("level").asInt());
            assertFalse(section.get("extra").asBoolean());
            assertEquals("modules/kites/section-1.md", section.get("source").asString());
            assertEquals(0, json.get("problems").size());
        }

        @Test
        void tellsProblemsThatLoseContentFromThoseThatDoNot() throws IOException {
            Path page = course.resolve("modules/kites/section-2.md");
            Files.writeString(page, "---\ntitle: 2. Tails\n---\n[gone](tails.html)\n");
            assertEquals(0, run("check", course, "--json"));
            JsonNode problem = JsonMapper.shared().readTree(out.toString()).at("/problems/0");
            assertEquals("broken-link", problem.get("kind").asString());
            assertEquals("kites/section-2", problem.get("section").asString());
            Files.writeString(page, "---\ntitle: 2. Tails\n---\n{% include gone.html %}\n");
            assertEquals(1, run("check", course));
        }

        @Test
        void findsPicturesThatCannotBeShown() throws IOException {
            Files.writeString(course.resolve("modules/kites/knot.svg"), "<svg><script/></svg>");
            assertEquals(0, run("check", course, "--json"));
            JsonNode problem = JsonMapper.shared().readTree(out.toString()).at("/problems/0");
            assertEquals("missing-picture", problem.get("kind").asString());
        }

        @Test
        void saysInOneSentenceThatAPlaceIsNoCourse() {
            assertEquals(2, run("check", folder.resolve("nothing")));
            assertEquals(1, err.toString().strip().lines().count());
            assertEquals("", out.toString());
        }

        @Test
        void findsInTheRealCourseWhatItsAuthorsLeft() {
            assumeTrue(Files.exists(CORPUS), "the real course is not here: " + CORPUS);
            assertEquals(0, run("check", CORPUS, "--json"));
            JsonNode json = JsonMapper.shared().readTree(out.toString());
            long live =
                    json.get("modules")
                            .valueStream()
                            .filter(m -> m.get("setAside").isNull())
                            .count();
            long broken =
                    json.get("problems")
                            .valueStream()
                            .filter(problem -> problem.get("kind").asString().equals("broken-link"))
                            .filter(
                                    problem ->
                                            !problem.get("path")
                                                    .asString()
                                                    .matches("modules/module[34]/.*"))
                            .count();
            assertEquals(6, live);
            assertEquals(26, broken);
        }
    }

    @Nested
    class Render {
        private Path target;

        @BeforeEach
        void place() {
            target = folder.resolve("out");
        }

        private Document page(String id) throws IOException {
            return Jsoup.parse(Files.readString(target.resolve(id + ".html")));
        }

        @Test
        void writesPagesThatStandAlone() throws IOException {
            assertEquals(0, run("render", course, "--out", target), err::toString);
            Document index = page("kites/index");
            List<String> links = index.select("main a").eachAttr("href");
            assertEquals(
                    List.of(
                            "section-1.html#c-knots",
                            "../files/modules/kites/plan.pdf",
                            "https://example.org/wind"),
                    links);
            assertTrue(Files.exists(target.resolve("files/modules/kites/plan.pdf")));
            Document string = page("kites/section-1");
            assertTrue(
                    string.expectFirst("img").attr("src").startsWith("data:image/svg+xml;base64,"));
            assertEquals("c-knots", string.expectFirst("h2").id());
            assertEquals("1. String", string.expectFirst("h1").text());
            assertEquals(0, string.select("link, script, iframe").size());
        }

        @Test
        void writesTheTextAloneWhenAsked() throws IOException {
            assertEquals(0, run("render", course, "--out", target, "--bare"), err::toString);
            Document index = page("kites/index");
            assertEquals("section-1.html#knots", index.expectFirst("main a").attr("href"));
            assertEquals(0, index.select("h1").size());
            Document string = page("kites/section-1");
            assertEquals("knots", string.expectFirst("main h2").id());
            assertEquals("knot.svg", string.expectFirst("main img").attr("src"));
            assertEquals("Wet it.", string.expectFirst("div.tips").text());
        }

        @Test
        void leadsToFootnotesAndOddlyNamedPages() throws IOException {
            Files.writeString(
                    course.resolve("modules/kites/co:lon \u00fc#1.md"),
                    "---\ntitle: Notes\n---\nA word[^1].\n\n[^1]: A note.\n");
            Files.writeString(
                    course.resolve("modules/kites/section-2.md"),
                    "---\ntitle: 2. Notes\n---\n[to](co%3Alon%20%C3%BC%231.html)\n");
            assertEquals(0, run("render", course, "--out", target), err::toString);
            Document notes = page("kites/co:lon \u00fc#1");
            String mark = notes.expectFirst("main sup a").attr("href").substring(1);
            assertEquals(
                    1,
                    notes.select("main [id]").stream().filter(at -> at.id().equals(mark)).count(),
                    mark);
            String link = page("kites/section-2").expectFirst("main a").attr("href");
            assertEquals("co%3Alon%20%C3%BC%231.html", link);
        }

        @Test
        void neverWritesAnAttachmentOverAPage() throws IOException {
            Path files = Files.createDirectories(course.resolve("modules/files/modules/kites"));
            Files.writeString(files.resolve("plan.pdf.md"), "---\ntitle: In files\n---\nA page.\n");
            assertEquals(0, run("render", course, "--out", target), err::toString);
            String link = page("kites/index").select("main a").get(1).attr("href");
            assertTrue(Files.exists(target.resolve("kites").resolve(link).normalize()), link);
            assertFalse(link.startsWith("../files/"), link);
        }

        @Test
        void writesToTheCurrentFolderByAnyName() {
            assertEquals(0, run("render", course, "--out", target + "/./x/.."), err::toString);
            assertTrue(Files.exists(target.resolve("kites/index.html")));
        }

        @Test
        void saysWhichPlaceCannotBeWritten() throws IOException {
            Files.writeString(target, "a file where a folder should be");
            assertEquals(70, run("render", course, "--out", target));
            assertTrue(err.toString().startsWith(target.toString()), err.toString());
            assertFalse(err.toString().contains("\tat "), err.toString());
        }
    }

    @Nested
    class Usage {
        @Test
        void isShownForEveryCommand() {
            for (List<String> command :
                    List.of(
                            List.<String>of(),
                            List.of("check"),
                            List.of("render"),
                            List.of("snapshot"))) {
                String[] line =
                        java.util.stream.Stream.concat(
                                        command.stream(), java.util.stream.Stream.of("--help"))
                                .toArray(String[]::new);
                assertEquals(0, run((Object[]) line));
            }
            assertTrue(out.toString().contains("--bare"));
            assertFalse(out.toString().contains("${bundle:"));
        }

        @Test
        void isAskedForInOneSentenceWhenWrong() {
            assertEquals(64, run("render", course));
            assertTrue(err.toString().contains("--out"));
            assertEquals(64, run("snapshot", course, "--out", "x.png", "--size", "big"));
            assertEquals(64, run("snapshot", course, "--out", "x.png", "--theme", "plaid"));
            assertTrue(err.toString().contains("light, sepia, dark, contrast"));
            assertEquals(64, run("snapshot", course, "--out", "x.png", "--zoom", "1000"));
            assertEquals(
                    64, run("snapshot", course, "--out", "x.png", "--section", "kites/section-9"));
        }
    }
}
