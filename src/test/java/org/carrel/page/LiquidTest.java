// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Problem;
import org.carrel.course.Problem.Cause;
import org.carrel.course.SectionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LiquidTest {
    private final Map<String, String> includes =
            Map.of(
                    "self.html", "x{% include self.html %}",
                    "big.html", "0123456789".repeat(1000) + "{% include big.html %}".repeat(9),
                    "greet.html", "Hello {{ include.name }}");
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void knowsSiteAndPage() throws IOException {
        assertEquals("u/ T", expand("{{site.url}}{{ site.baseurl }} {{page.title}}"));
    }

    @Test
    void anUnknownNameIsEmptyAndAnUnknownTagLeavesItsText() throws IOException {
        assertEquals(
                "a  b shown c",
                expand("a {{ what.ever | upcase }} b{% if x %} shown{% endif %} c"));
    }

    @Test
    void rawStaysAndCommentGoes() throws IOException {
        assertEquals(
                "{{ a }} {% b %}|",
                expand(
                        "{% raw %}{{ a }} {% b %}{% endraw %}|{% comment %} {{ c }} {% endcomment %}"));
    }

    @Test
    void anIncludeGetsItsParameters() throws IOException {
        assertEquals("Hello Ada.", expand("{% include greet.html name=\"Ada\" %}."));
    }

    @Test
    void aMissingIncludeIsAProblemAndTheTextGoesOn() throws IOException {
        assertEquals("a  b", expand("a {% include none.html %} b"));
        assertEquals(List.of(new Problem(Cause.MISSING_INCLUDE, "p.md", "none.html")), problems);
    }

    @Test
    void anIncludeOfItselfEndsAfterTen() throws IOException {
        assertEquals("x".repeat(10), expand("{% include self.html %}"));
        assertEquals(Cause.INCLUDE_TOO_DEEP, problems.getFirst().cause());
    }

    @Test
    void theExpandedTextIsBounded() throws IOException {
        assertTrue(expand("{% include big.html %}").length() <= 2 << 20);
        assertEquals(Cause.INCLUDE_TOO_DEEP, problems.getLast().cause());
        assertTrue(problems.size() < 100, "one problem for all of them: " + problems.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% assign a = a | append: a %}",
                "{% assign a = a | append: a | append: a | prepend: a %}{{ b }}",
                "{% assign b = a | append: a | append: 'x' %}{% assign a = b %}"
            })
    void aValueThatDoublesIsBounded(String doubling) throws IOException {
        String text = expand("{% assign a = 'wool' %}" + doubling.repeat(10_000) + "{{ a }}");
        assertTrue(text.length() <= 1 << 20, "grew to " + text.length());
    }

    @Test
    void manyLongValuesAreBounded() throws IOException {
        var text = new StringBuilder("{% assign a = '" + "x".repeat(60_000) + "' %}");
        for (int i = 0; i < 20_000; i++) {
            text.append("{% assign b").append(i).append(" = a | append: 'x' %}");
        }
        expand(text.toString());
        assertEquals(Cause.INCLUDE_TOO_DEEP, problems.getLast().cause());
    }

    @Test
    void bracesThatNeverCloseAreNotShown() throws IOException {
        assertEquals("a  b", expand("a {{ b"));
        assertEquals("a  b", expand("a {% b"));
    }

    @Test
    void whatIsNeverClosedSwallowsNoText() throws IOException {
        assertEquals("One.\n\n here.\n\nTwo.", expand("One.\n\n{% comment %} here.\n\nTwo."));
        assertEquals("One.\n\n here.\n\nTwo.", expand("One.\n\n{% raw %} here.\n\nTwo."));
        assertEquals("A  lonely\n\nLost }} end", expand("A {{ lonely\n\nLost }} end"));
        assertEquals("A  lonely\n \nT end", expand("A {% lonely\n \n{{ page.title }} end"));
        assertEquals("a b", expand("a{{ page.x\n}} b"));
    }

    @Test
    void aTextThatOnlyOpensTagsEnds() {
        for (String opening :
                List.of("{{", "{%", "{% comment %}", "{% raw %}", "{{ a\n", "{{ a }}")) {
            String body = opening.repeat(400_000 / opening.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> expand(body));
        }
    }

    @Test
    void aPageWithoutFrontMatterKeepsItsBraces() throws IOException {
        String body = "A {{ mustache }} and {% a tag %}.";
        var text = new SectionText(Map.of(), body, List.of());
        assertEquals(
                body, new Liquid(Map.of(), _ -> Optional.empty()).expand(text, "p.md", problems));
    }

    private String expand(String body) throws IOException {
        var liquid =
                new Liquid(
                        Map.of("url", "u", "baseurl", "/"),
                        name -> Optional.ofNullable(includes.get(name)));
        return liquid.expand(
                new SectionText(Map.of("title", "T"), body, List.of()), "p.md", problems);
    }
}
