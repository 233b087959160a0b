// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.carrel.course.SectionText;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Random texts of the dialect's own pieces, through all stages.
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("carrel.fuzz", 20_000);
    private static final String[] PIECES = {
        "\n",
        "\n\n",
        "    ",
        "  ",
        " ",
        "\t",
        "- ",
        "* ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "---",
        "***",
        "===",
        "|",
        "|---|",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "```",
        "~~~",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^a]",
        "[^a]: ",
        "[a]: b",
        "*[HTML]: x",
        "<div>",
        "</div>",
        "<div class=\"tips\">",
        "<p>",
        "</p>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "</table>",
        "<b>",
        "</i>",
        "<br/>",
        "<a name=\"1\" href=\"#fn1\">",
        "</a>",
        "<a/>",
        "<div markdown=\"1\">",
        "<p markdown=\"span\">",
        "<!--",
        "-->",
        "<?",
        "<!",
        "<",
        ">",
        "&",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "{{",
        "}}",
        "{%",
        "%}",
        "{{ page.title }}",
        "{% raw %}",
        "{% endraw %}",
        "{% include a %}",
        "{: .x}",
        "{:a: .b}",
        "{::comment}",
        "{:/}",
        "^",
        "\"",
        "'",
        "--",
        "...",
        "<<",
        ">>",
        ": ",
        "HTML",
        "word",
        "1986. ",
        "é",
        "e\u0301",
        "\u00a0",
        "\ud83d",
        "\u0000",
        "\u0001",
        "\u0002",
        "<iframe src=\"x\">",
        "<svg><style>",
        "<select>",
        "<textarea>",
        "<plaintext>",
        "<a href=\"javascript:x\">",
        "<img src=data:x>",
        "<input type=checkbox>",
        "<td colspan=99>",
        "<h2 id=x>",
        "kd:0",
        "<!--kd:0-->",
        "<!--ial-span:%-->",
        "<!--ial-before:%7B%3A+.a%7D-->",
        "data-kd=\"\"",
        "</body>",
        "<frameset>",
    };

    @Test
    void everyTextEndsAndIsHarmless() throws Exception {
        var renderer =
                new BareRenderer(
                        Map.of("url", "u"), name -> Optional.of("x {% include a %} <div>"));
        Deep.call(
                600,
                () -> {
                    for (int seed = 0; seed < INPUTS; seed++) {
                        String text = text(new Random(seed));
                        try {
                            check(
                                    renderer.render(
                                            new SectionText(
                                                    Map.of("title", "<b>"), text, List.of()),
                                            "fuzz.md"));
                        } catch (RuntimeException | AssertionError e) {
                            throw new AssertionError("seed " + seed + ": " + text, e);
                        }
                    }
                    return true;
                });
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void check(Bare bare) {
        for (Element element : bare.body().getAllElements()) {
            assertFalse(
                    List.of("script", "style", "iframe", "object", "svg", "form")
                            .contains(element.normalName()));
            assertFalse(element.attr("href").contains("javascript:"));
            assertFalse(element.attr("src").startsWith("data:"));
        }
        PageText text = CanonicalText.of(bare.body());
        // What the browser reads of this page is read the same.
        assertEquals(text, CanonicalText.of(RawTree.parse(bare.html()).body()));
    }
}
