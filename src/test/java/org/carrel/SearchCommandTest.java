// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class SearchCommandTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path course;

    private int search(String... words) {
        String[] arguments =
                IntStream.range(0, words.length + 2)
                        .mapToObj(
                                at ->
                                        switch (at) {
                                            case 0 -> "search";
                                            case 1 -> course.toString();
                                            default -> words[at - 2];
                                        })
                        .toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private JsonNode json(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        assertEquals(0, search(all), err.toString());
        return JsonMapper.shared().readTree(out.toString());
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @BeforeEach
    void write() throws IOException {
        course = folder.resolve("course");
        Path module = Files.createDirectories(course.resolve("modules/kites"));
        Files.writeString(
                module.resolve("index.md"), "---\ntitle: Kites\n---\nFly them. <!-- secret -->\n");
        Files.writeString(
                module.resolve("section-1.md"),
                "---\ntitle: 1. Knots\n---\nTie a reef knot \u001b[31m before you go.\n");
        Files.writeString(
                module.resolve("section-2.md"),
                "---\ntitle: 2. Wind\n---\nThe knot of the reef is wet, and the caf\u00e9 is dry.\n");
    }

    @Test
    void listsTheBestFirstWithTheWordsInBrackets() {
        assertEquals(0, search("knotted"), err.toString());
        assertEquals("2 sections", lines().getFirst());
        assertEquals("1. Knots  (Kites)  [kites/section-1]", lines().get(2));
        assertTrue(lines().get(3).contains("reef [knot]"), lines().get(3));
        assertEquals("2. Wind  (Kites)  [kites/section-2]", lines().get(5));
        assertEquals("", err.toString());
    }

    @Test
    void sendsNoOrdersToTheTerminal() {
        search("knot");
        assertFalse(out.toString().contains("\u001b"));
    }

    @Test
    void findsWordsInQuotesAsTheyStand() {
        assertEquals(0, search("\"reef knot\""));
        assertEquals("1 section", lines().getFirst());
        assertEquals("1. Knots  (Kites)  [kites/section-1]", lines().get(2));
    }

    @Test
    void saysWhatWordWasMeant() {
        assertEquals(0, search("before", "knoot"));
        assertTrue(out.toString().contains("some of them"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, search("knoot"));
        assertEquals(List.of("Nothing found.", "Did you mean knot?"), lines());
    }

    @Test
    void findsNothingThatIsHidden() {
        assertEquals(0, search("secret"));
        assertEquals("Nothing found.", lines().getFirst());
    }

    @Test
    void tellsProgramsTheSame() {
        JsonNode all = json("cafe");
        assertEquals(1, all.get("count").intValue());
        assertTrue(all.get("allWords").booleanValue());
        assertTrue(all.get("instead").isNull());
        JsonNode one = all.get("found").get(0);
        assertEquals("kites/section-2", one.get("section").stringValue());
        assertEquals("2. Wind", one.get("label").stringValue());
        assertEquals("Kites", one.get("module").stringValue());
        assertEquals(1, one.get("hits").intValue());
        JsonNode mark = one.get("marks").get(0);
        assertEquals(
                "caf\u00e9",
                one.get("text")
                        .stringValue()
                        .substring(mark.get("start").intValue(), mark.get("end").intValue()));
        assertTrue(out.toString().chars().allMatch(c -> c < 128), "plain ASCII");
    }

    @Test
    void tellsProgramsThatNothingIsThere() {
        JsonNode all = json("knoot");
        assertEquals(0, all.get("count").intValue());
        assertEquals("knot", all.get("instead").stringValue());
        assertTrue(all.get("found").isEmpty());
    }

    @Test
    void wantsACourseAndWords() throws IOException {
        assertEquals(64, search());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        course = empty;
        assertEquals(2, search("knot"));
        assertFalse(err.toString().isBlank());
    }
}
