// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.List;

class CanonicalTextTest {
    @Test
    void blocksAndBreaksAndWhiteSpaceAreOneBlank() {
        assertEquals(
                "a b c d e",
                CanonicalText.of(body("<div> a\n <p>b<br>c</p>d</div>\n<p>e </p>")).text());
    }

    @Test
    void blocksKnowWhereTheyStart() {
        Element body = body("<p>one</p><ul><li>two</li><li></li><li><b>three</b></li></ul><hr>");
        assertEquals(List.of(0, 4, 4, 8, 8, 13), CanonicalText.stamp(body).starts());
        assertEquals("8", body.select("li").getLast().attr(CanonicalText.START));
    }

    @Test
    void inlineElementsPartNoWords() {
        assertEquals(
                "Peer gardens",
                CanonicalText.of(body("<p>P<b>eer</b> gar<!-- x -->dens</p>")).text());
    }

    @Test
    void noBreakSpacesStay() {
        assertEquals("a\u00a0b", CanonicalText.of(body("<p>a&nbsp;b</p>")).text());
    }

    @Test
    void typographyDoesNotChangeTheHash() {
        assertEquals(
                CanonicalText.hash("\"it's\" - a b..."), CanonicalText.hash("“it’s” – a\u00a0b…"));
        assertNotEquals(CanonicalText.hash("a"), CanonicalText.hash("b"));
        assertEquals(32, CanonicalText.hash("a").length());
    }

    @Test
    void textIsInNfcAndMarksAreBounded() {
        Element body = body("<p>e\u0301 x" + "\u0301".repeat(50) + "</p>");
        Limits.text(body);
        assertEquals("é x" + "\u0301".repeat(8), CanonicalText.of(body).text());
    }

    private static Element body(String html) {
        return RawTree.parse(html).body();
    }
}
