// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A real course, against what Jekyll and kramdown made of each of its pages.
class OracleTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final Map<String, Integer> LEAST =
            Map.of(
                    "text", 178, "blocks", 179, "links", 182, "images", 182, "headings", 182, "inline", 181, "dom", 175);

    /// Page to the measures that may differ there.
    private static final Map<String, Set<String>> EXCEPTIONS =
            Map.of(
                    // kramdown prints a stray end tag as text; here it is dropped
                    "communitymapping/section-3-2", Set.of("text", "dom"),
                    "partnerships/section-5-0", Set.of("text", "dom"),
                    "design-thinking/section-2-6", Set.of("text", "blocks", "dom"),
                    // kramdown takes a line of prose with a bar in it for a table
                    "mentoring/section-6-5-ref", Set.of("text", "blocks", "dom"),
                    // kramdown makes an empty paragraph of an indented comment
                    "partnerships/section-2-1", Set.of("blocks", "dom"));

    @Test
    void showsTheSameAsTheAuthorsSite() throws Exception {
        Path oracle = CORPUS.resolve("oracle");
        Assumptions.assumeTrue(Files.isDirectory(oracle), "the reference course is not beside the project");
        Course course = ((Opening.Opened) CourseOpener.open(zip(), Progress.NONE)).course();
        var renderer = new BareRenderer(course.site(), course::include);
        var same = new TreeMap<String, Integer>();
        var unexplained = new ArrayList<String>();
        int pages = 0;
        for (Path file : pages(oracle)) {
            JsonNode expected = new ObjectMapper().readTree(file.toFile());
            Section section = section(course, expected.get("source").asString());
            Bare bare = Deep.call(20, () -> renderer.render(course.read(section), section.source()));
            String page = oracle.relativize(file).toString().replace('\\', '/').replace(".json", "");
            Map<String, String> differences = expected(expected, file).differences(Measures.of(bare.html()));
            pages++;
            LEAST.keySet().forEach(measure -> same.merge(measure, differences.containsKey(measure) ? 0 : 1, Integer::sum));
            differences.forEach((measure, difference) -> {
                if (!EXCEPTIONS.getOrDefault(page, Set.of()).contains(measure)) {
                    unexplained.add(page + " " + measure + ": " + difference);
                }
            });
        }
        assertEquals(182, pages);
        assertEquals(List.of(), unexplained);
        LEAST.forEach((measure, least) -> assertTrue(same.getOrDefault(measure, 0) >= least, measure + ": " + same));
    }

    private static Path zip() {
        return CORPUS.resolve("connected-learning-modules.zip");
    }

    private static List<Path> pages(Path oracle) throws IOException {
        try (Stream<Path> all = Files.walk(oracle, 2)) {
            return all.filter(file -> file.toString().endsWith(".json") && !file.endsWith("nav.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Section section(Course course, String source) {
        return course.sections().stream().filter(s -> s.source().equals(source)).findFirst().orElseThrow();
    }

    /// What the oracle lists, and the rest from kramdown's own HTML.
    private static Measures expected(JsonNode page, Path file) throws IOException {
        String name = file.getFileName().toString().replace(".json", ".kramdown.html");
        Measures html = Measures.of(Files.readString(file.resolveSibling(name)));
        var text = new ArrayList<String>();
        page.get("text").forEach(block -> text.add(block.asString()));
        var blocks = new ArrayList<String>();
        page.get("blocks").forEach(block -> blocks.addAll(List.of(block.asString().split(" ", -1))));
        var links = new ArrayList<String>();
        page.get("links").forEach(link -> links.add(
                link.get("href").asString().strip() + " | " + link.get("text").asString()));
        var headings = new ArrayList<String>();
        page.get("headings").forEach(heading -> headings.add(
                "h" + heading.get("level").asInt() + " " + heading.get("text").asString() + " #"
                        + heading.get("id").asString()));
        return new Measures(text, blocks, links, html.images(), headings, html.inline(), html.dom());
    }
}
