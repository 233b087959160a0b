// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Problem;
import org.carrel.course.Problem.Cause;
import org.carrel.course.SectionText;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts that are hard on Markdown and HTML readers: each ends, and something of it is shown.
class HardTextsTest {
    private static final BareRenderer RENDERER =
            new BareRenderer(Map.of(), name -> Optional.empty());
    private static final int HANG = 50;

    /// A unit to repeat, with what stands before and after all of it.
    private record Shape(String before, String unit, String after) {
        String of(int length) {
            return before + unit.repeat(Math.max(1, length / unit.length())) + after;
        }
    }

    private static final List<Shape> SHAPES =
            Stream.of(
                            "*",
                            "_",
                            "~",
                            "`",
                            "[",
                            "]",
                            "![",
                            "<",
                            ">",
                            "> ",
                            "- ",
                            "* ",
                            "1. ",
                            "# ",
                            "|",
                            "||",
                            "\\",
                            "&",
                            "{",
                            "{:",
                            "{: .a}",
                            "{a=b",
                            "\"",
                            "'",
                            "\"'",
                            "--",
                            "...",
                            "<<",
                            "*a ",
                            "_a ",
                            "**a ",
                            "a*",
                            "a_ ",
                            "*a**b",
                            "*a_ ",
                            "[a](",
                            "[a](<b",
                            "![[]()",
                            "[[a]",
                            "[^a]",
                            "[a]: b\n",
                            "[^a]: b\n",
                            "*[a]: b\n",
                            "`a``",
                            "<a ",
                            "<a b=\"",
                            "<!--",
                            "<!-- -->",
                            "<div>",
                            "</div>",
                            "<div>\n",
                            "<b>",
                            "<b><p>",
                            "<a><table>",
                            "<p>\n\n",
                            "<div markdown=\"1\">\n",
                            "<u>",
                            "<?",
                            "a\n",
                            "a\n\n",
                            "- a\n",
                            "> a\n",
                            "| a | b |\n",
                            "|-|-|\n",
                            "a\n: b\n",
                            ": ",
                            "~~~\n",
                            "```\n",
                            "    a\n",
                            "\t",
                            "{{",
                            "{%",
                            "{{ a }}",
                            "{% raw %}",
                            "{% comment %}",
                            "^\n",
                            "===\n",
                            "---\n",
                            "é\u0301\u0301\u0301",
                            "\u0301",
                            "<td colspan=9 rowspan=9>",
                            "<svg><use>",
                            "<form><input>",
                            "<select><option>",
                            "<sup><a name=1 href=#1>",
                            "&#x41;",
                            "<font color=",
                            "<iframe src=x>")
                    .map(unit -> new Shape("", unit, ""))
                    .toList();

    private static final List<Shape> NESTED =
            List.of(
                    new Shape("", "[", "a" + "](b)".repeat(9)),
                    new Shape("[", "\\", ""),
                    new Shape("a", "**b_c*", "*"),
                    new Shape("> ", "- > ", "a"),
                    new Shape("<table>", "<tr><td><table>", "x"),
                    new Shape("[a]: /" + "u".repeat(4000) + "\n\n", "[a] ", ""),
                    new Shape("", "* a\n  ", "x"),
                    new Shape("`", "a`` ", "`"));

    @TestFactory
    Stream<DynamicTest> endsWhateverIsRepeated() {
        return Stream.concat(SHAPES.stream(), NESTED.stream())
                .map(
                        shape ->
                                DynamicTest.dynamicTest(
                                        "of "
                                                + shape.unit()
                                                        .replace("\n", "⏎")
                                                        .replace("\t", "tab"),
                                        () -> {
                                            for (int length : new int[] {10_000, 40_000, 160_000}) {
                                                Bare bare = render(shape.of(length));
                                                assertTrue(bare.html().length() <= 16 << 20);
                                                assertFalse(
                                                        bare.asText() && bare.problems().isEmpty());
                                            }
                                        }));
    }

    @Test
    void aBracketAndBackslashesEndByTheDeadline() throws Exception {
        Bare bare = render("[" + "\\".repeat(60));
        assertTrue(bare.html().contains("\\\\\\"));
    }

    @Test
    void theDeadlineReachesIntoTheLibrary() throws Exception {
        TooMuch late =
                Deep.call(
                        HANG,
                        () -> {
                            try {
                                new Markdown().html("*a _b ".repeat(20_000), Duration.ZERO);
                                throw new AssertionError("was not stopped");
                            } catch (TooMuch e) {
                                return e;
                            }
                        });
        assertEquals(Cause.SLOW_TEXT, late.reason());
    }

    @Test
    void tooManyElementsAreShownAsText() throws Exception {
        Bare bare = render("<div>" + "<i>x</i>".repeat(20_001) + "</div>");
        assertTrue(bare.asText());
        assertEquals(
                List.of(Cause.LONG_PAGE), bare.problems().stream().map(Problem::cause).toList());
        assertEquals("pre", bare.body().child(0).normalName());
    }

    @Test
    void nestingIsBounded() throws Exception {
        Bare bare = render("<div>".repeat(5_000) + "deep");
        int deepest = 0;
        for (Element element : bare.body().getAllElements()) {
            deepest = Math.max(deepest, element.parents().size());
        }
        assertTrue(deepest <= Limits.NESTING + 2, "depth " + deepest);
        assertTrue(bare.body().text().contains("deep"));
    }

    private static Bare render(String body) throws Exception {
        return Deep.call(
                HANG,
                () ->
                        RENDERER.render(
                                new SectionText(Map.of("title", "Hard"), body, List.of()),
                                "hard.md"));
    }
}
