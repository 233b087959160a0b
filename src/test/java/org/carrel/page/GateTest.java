// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:x",
                "java\tscript:x",
                "java\nscript:x",
                "\u0001javascript:x",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "jar:file:x!/",
                "blob:x",
                "view-source:x",
                "ms-word:x",
                "about:blank",
                "javascript&colon;x",
                "feed:javascript:x"
            })
    void refusesEveryOtherScheme(String address) {
        assertFalse(Gate.isHarmless(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "#fn1", "section-1-0.html", "../a/b.html#c", "docs/My file (2).docx",
                        "https://example.org/Kale_(plant)?a=1&b={c}",
                "HTTP://example.org", "//www.example.org/x", "mailto:a@example.org", "?q=a:b",
                        "/a:b", "größe.html"
            })
    void lets(String address) {
        assertTrue(Gate.isHarmless(address));
        assertEquals(
                address,
                RawTree.parse(passed("<a href=\"" + address + "\">x</a>"))
                        .select("a")
                        .attr("href"));
    }

    @Test
    void dropsWhatCouldActButKeepsTheWords() {
        assertEquals(
                "<p>a</p><div> b</div>",
                passed(
                        "<p style=\"x\" onclick=\"y\">a<script>z</script></p><form action=\"q\"><div> b</div></form>"));
    }

    @Test
    void aFrameBecomesALinkWithoutText() {
        assertEquals(
                "<a class=\"video\" href=\"https://v.example/1\"></a>",
                passed("<iframe src=\"https://v.example/1\">t</iframe>"));
        assertEquals("<a class=\"video\"></a>", passed("<iframe src=\"javascript:x\"></iframe>"));
    }

    @Test
    void keepsTheToggle() {
        String toggle =
                "<input id=\"t\" class=\"toggle\" type=\"checkbox\"><label for=\"t\" class=\"lbl-toggle\">More</label>";
        assertEquals(toggle, RawTree.parse(passed(toggle)).body().html());
        assertEquals("", passed("<input type=\"text\" name=\"x\">"));
    }

    @Test
    void boundsSpans() {
        assertTrue(
                passed("<table><tr><td colspan=\"1000\" rowspan=\"65534\">x")
                        .contains("colspan=\"50\" rowspan=\"50\""));
    }

    @Test
    void carrelsOwnClassesAreNotForPages() {
        assertEquals("<p class=\"tips\">x</p>", passed("<p class=\"carrel-empty tips\">x</p>"));
    }

    @Test
    void bracesStayAsTheyAre() {
        assertEquals("<p>{{ a }} {% b %}</p>", passed("<p>{{ a }} {% b %}</p>"));
    }

    @Test
    void anAttributeWithoutValueGetsNone() {
        assertEquals("<img alt=\"\" src=\"a.png\" />", passed("<img alt src=\"a.png\">"));
    }

    @Test
    void whatBrowsersDoNotReadAsMarkupNeverBecomesMarkup() {
        assertEquals("", passed("<noframes><a href=\"x\">y</a></noframes>"));
        assertFalse(passed("<xmp><img src=x onerror=y></xmp>").contains("<img"));
        assertFalse(passed("<textarea><b>x</b></textarea>").contains("<b>"));
        assertFalse(passed("<svg><![CDATA[<b>x</b>]]></svg>").contains("<b>"));
    }

    private static String passed(String html) {
        try {
            return Gate.pass(RawTree.prepared(html));
        } catch (TooMuch e) {
            throw new AssertionError(e);
        }
    }
}
