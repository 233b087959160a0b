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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts that are hard on Markdown and HTML readers: each ends, and something of it is shown.
class HardTextsTest {
    private static final BareRenderer RENDERER =
            new BareRenderer(Map.of(), name -> Optional.empty());
    private static final int HANG = 50;

    /// To 160 KB in every build; a longer one can be asked for.
    private static final int[] LENGTHS =
            IntStream.of(10_000, 40_000, 160_000, Integer.getInteger("carrel.hard", 160_000))
                    .distinct()
                    .toArray();

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
                            "\u0315\u0316",
                            "![a\u0315\u0316",
                            "a\u05d0",
                            "a]",
                            "[a",
                            "[a](b",
                            "[ a_",
                            "[ (](",
                            "a**b c* ",
                            "**x [a*b**c*](d)",
                            "\u0000",
                            "</<!--",
                            "{% assign a = a | append: a | append: 'x' %}",
                            "{% include a %}",
                            "{{ a | append: 'x' }}",
                            "{: a=\"",
                            "{::comment}\n",
                            "<div markdown=\"1\">x</div>\n",
                            "<input class=toggle><label>",
                            "<details><summary>",
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

    /// Shapes whose parts differ, or that close what they open.
    private static final Map<String, IntFunction<String>> GROWN =
            Map.of(
                    "brackets in brackets",
                    length -> "[".repeat(length / 2) + "a" + "]".repeat(length / 2),
                    "emphasis in emphasis",
                    length -> "*a **a ".repeat(length / 14) + "b" + " a** a*".repeat(length / 14),
                    "openers and then closers that never match",
                    length -> "*a ".repeat(length / 8) + "_a*_ ".repeat(length / 8),
                    "quotations in quotations",
                    length -> "> ".repeat(length / 2) + "a",
                    "emphasis in deep quotations",
                    length -> ">".repeat(length / 2) + "a*".repeat(length / 4),
                    "lists in lists",
                    length ->
                            IntStream.range(0, (int) Math.sqrt(length))
                                    .mapToObj(i -> "  ".repeat(i) + "* a\n")
                                    .collect(Collectors.joining()),
                    "blank lines in lists in lists",
                    length -> "- ".repeat(length / 3) + "x" + "\n".repeat(length / 3),
                    "ticks that grow",
                    length ->
                            IntStream.range(1, (int) Math.sqrt(2 * length))
                                    .mapToObj(i -> "e" + "`".repeat(i))
                                    .collect(Collectors.joining()),
                    "elements closed in the wrong order",
                    length -> "<b><i>".repeat(length / 14) + "</b></i>".repeat(length / 14),
                    "a tag with many attributes",
                    length ->
                            IntStream.range(0, length / 8)
                                    .mapToObj(i -> " a" + i + "=b")
                                    .collect(Collectors.joining("", "<p", ">x</p>")));

    @TestFactory
    Stream<DynamicTest> endsWhateverGrows() {
        return GROWN.entrySet().stream()
                .map(
                        shape ->
                                DynamicTest.dynamicTest(
                                        "as " + shape.getKey(),
                                        () -> {
                                            for (int length : LENGTHS) {
                                                assertEnds(shape.getValue().apply(length));
                                            }
                                        }));
    }

    private static void assertEnds(String text) throws Exception {
        Bare bare = render(text);
        assertTrue(bare.html().length() <= 16 << 20);
        assertFalse(bare.asText() && bare.problems().isEmpty());
    }

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
                                            for (int length : LENGTHS) {
                                                assertEnds(shape.of(length));
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
    void tooManyLinesAreShownAsText() throws Exception {
        Bare bare = render("    x\n".repeat(300_000));
        assertTrue(bare.asText());
        assertEquals(
                List.of(Cause.SLOW_TEXT), bare.problems().stream().map(Problem::cause).toList());
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

    @Test
    void wordsWithoutEndMayBeBroken() throws Exception {
        Bare bare = render("x".repeat(2_500) + " *" + "y".repeat(1_500) + "*" + "z".repeat(600));
        assertEquals(4, bare.body().select("wbr").size());
        assertEquals(
                "x".repeat(2_500) + " " + "y".repeat(1_500) + "z".repeat(600),
                CanonicalText.of(bare.body()).text());
    }

    @Test
    void marksThatAreShownFromAttributesAreBounded() throws Exception {
        String marks = "\u0301\u0316".repeat(50_000);
        Bare bare = render("![a" + marks + "](b" + marks + ".png)\n\n<p title=\"" + marks + "\">x");
        assertTrue(bare.html().length() < 1_000, "left: " + bare.html().length());
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
