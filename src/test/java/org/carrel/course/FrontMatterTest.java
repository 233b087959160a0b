// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FrontMatterTest {
    @Test
    void takesValuesAsTheyAreWritten() {
        FrontMatter matter =
                FrontMatter.cut(
                        """
                        ---
                        lang: no
                        ver: 1.10
                        n: 010
                        t: 12:30:45
                        d: 2018-01-02
                        empty:
                        ---
                        Body""");
        assertEquals(
                Map.of(
                        "lang",
                        "no",
                        "ver",
                        "1.10",
                        "n",
                        "010",
                        "t",
                        "12:30:45",
                        "d",
                        "2018-01-02",
                        "empty",
                        ""),
                matter.values());
        assertEquals("Body", matter.body());
        assertFalse(matter.broken());
    }

    @Test
    void takesOnlyScalarsAndStripsThem() {
        assertEquals(
                Map.of("title", "Now what?"),
                FrontMatter.cut(
                                """
                        ---\s\s
                        title: "Now what? "
                        tags: [a, b]
                        more:
                          deep: x
                        ...
                        """)
                        .values());
    }

    @Test
    void readsLineByLineWhatIsNotYaml() {
        FrontMatter matter =
                FrontMatter.cut("---\ntitle: 3.1 Plan: a guide\nname: 'x'\n\n---\nBody\n");
        assertEquals(Map.of("title", "3.1 Plan: a guide", "name", "x"), matter.values());
        assertEquals("Body\n", matter.body());
        assertTrue(matter.broken());
    }

    @Test
    void closesWhatTheAuthorLeftOpen() {
        FrontMatter matter = FrontMatter.cut("---\ntitle: Open\n\nBody\n");
        assertEquals(new FrontMatter(Map.of("title", "Open"), "\nBody\n", true), matter);
    }

    @Test
    void opensWhatTheAuthorForgotToOpen() {
        FrontMatter matter = FrontMatter.cut("layout: module\ntitle: Late\n---\nBody\n");
        assertEquals("Late", matter.values().get("title"));
        assertEquals("Body\n", matter.body());
        assertTrue(matter.broken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nA rule, then words.\n\n---\nMore.",
                "---\n\nA rule and: a colon later\n\n---\n",
                "Note: a heading\n---\nwords",
                "layout: alone\n---\nwords",
                "---\n- a\n- b\n---\nwords",
                "# No settings\n",
                "---",
                "",
                "\n---\ntitle: too late\n---\n"
            })
    void leavesTextThatOnlyLooksLikeSettings(String text) {
        assertEquals(new FrontMatter(Map.of(), text, false), FrontMatter.cut(text));
    }

    @Test
    void readsNoSettingsThatAreTooLong() {
        String text = "---\ntitle: x\nmore: " + "y".repeat(20_000) + "\n---\nBody";
        FrontMatter matter = FrontMatter.cut(text);
        assertEquals("x", matter.values().get("title"));
        assertTrue(matter.broken());
        assertTrue(matter.body().endsWith("Body"));
    }

    static Stream<String> bombs() {
        String lol =
                IntStream.range(1, 10)
                        .mapToObj(
                                i ->
                                        "l"
                                                + i
                                                + ": &l"
                                                + i
                                                + " ["
                                                + ("*l" + (i - 1) + ",").repeat(9)
                                                + "x]\n")
                        .collect(Collectors.joining());
        return Stream.of(
                "l0: &l0 [x]\n" + lol,
                "a: &a [*a]",
                "&a {b: *a}",
                "? &a [x]\n: *a",
                "a: &a {k: v}\nb: {<<: *a}",
                "[".repeat(8000),
                "{".repeat(8000),
                "a: " + "[".repeat(4000) + "]".repeat(4000),
                "a:\n"
                        + IntStream.range(1, 160)
                                .mapToObj(i -> " ".repeat(i) + "b:\n")
                                .collect(Collectors.joining()),
                "? ".repeat(8000),
                "- ".repeat(8000),
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost\"]]",
                "a: !!java.io.File [x]",
                "a: !!binary " + "A".repeat(16_000),
                "a: !!int 1_000",
                "a: \"" + "\\x41".repeat(4000) + "\"",
                "a: |\n" + "  x\n".repeat(4000),
                "%YAML 1.1\n--- a: b",
                "a: b\na: c",
                "\u0085\u2028: \ud800 \u0001",
                "&".repeat(16_000),
                "*".repeat(16_000),
                "a: '" + "''".repeat(8000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void defusesBombs(String bomb) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertNotNull(FrontMatter.cut("---\n" + bomb + "\n---\nBody")));
    }

    @Test
    void survivesAHundredThousandMutants() {
        List<String> seeds =
                List.of(
                        """
                        ---
                        layout: module
                        title: 1.1 A &#58; "b"
                        subsection: one-one
                        ---
                        Body""",
                        "---\na: [1, {b: c}]\nd: >\n  folded\n  text\ne: 'it''s'\n---\nBody",
                        "---\n&x a: *x\n? k\n: v\n!!set {a, b}\n# c\n...\nBody");
        Random random = new Random(20260102);
        String spice = ":-[]{}&*!|>'\"%@`#?,\n\t \u0000\u2028\ud83d\ude00x0";
        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    for (int i = 0; i < 100_000; i++) {
                        StringBuilder text =
                                new StringBuilder(seeds.get(random.nextInt(seeds.size())));
                        for (int n = random.nextInt(6); n >= 0; n--) {
                            int at = random.nextInt(text.length());
                            text.replace(
                                    at,
                                    at + random.nextInt(2),
                                    "" + spice.charAt(random.nextInt(spice.length())));
                        }
                        FrontMatter matter = FrontMatter.cut(text.toString());
                        assertTrue(text.toString().endsWith(matter.body()));
                    }
                });
    }
}
