// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Set;

class NoteHtmlTest {
    @Test
    void showsWhatIsWrittenInMarkdown() {
        String html =
                NoteHtml.of(
                        "Ask **again**, see [it](https://example.org/a?b=c&d=e)\n\n- one\n- two\n");
        var body = Jsoup.parse(html).body();
        assertEquals("again", body.select("strong").text());
        assertEquals("https://example.org/a?b=c&d=e", body.select("a").attr("href"));
        assertEquals(2, body.select("li").size());
    }

    @Test
    void keepsItsHeadingsBelowThoseOfASection() {
        assertEquals("h4", Jsoup.parse(NoteHtml.of("# Plan")).body().child(0).normalName());
        assertEquals("h6", Jsoup.parse(NoteHtml.of("##### Plan")).body().child(0).normalName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![a picture](https://example.org/pixel.png)",
                "[a](javascript:alert(1))",
                "[a](file:///etc/passwd)",
                "[a](other.html)",
                "<a href=' javascript:alert(1)'>a</a>",
                "<iframe src=https://example.org></iframe>",
                "<form action=https://example.org><input type=checkbox checked></form>",
                "<style>body{display:none}</style>",
                "<svg><use href=#a /></svg>",
                "<p class=carrel-where id=x onclick=a()>x</p>",
                "- [ ] task",
                "text\n{: onclick=\"a()\" style=\"x\" .tips #me}"
            })
    void leavesNothingThatActsOrFetchesOrDresses(String markdown) {
        var body = Jsoup.parse(NoteHtml.of(markdown)).body();
        for (var element : body.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertTrue(
                        Set.of("title", "lang", "dir").contains(attribute.getKey()),
                        () -> body.html());
            }
        }
        assertTrue(body.select("script,style,iframe,img,form,input,svg,a").isEmpty(), body.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see <b>this</b>",
                "<script>alert(1)</script>",
                "a <!-- b --> c",
                "<div>\nblock\n</div>",
                "<kbd>Ctrl</kbd> and <mark>it</mark>",
                "<?php x ?>",
                "<![CDATA[x]]>",
                "&lt;b&gt; `<i>`"
            })
    void showsHtmlAsItIsWritten(String markdown) {
        String seen = Jsoup.parse(NoteHtml.of(markdown)).text();
        String written = markdown.replace("&lt;", "<").replace("&gt;", ">").replace("`", "");
        assertEquals(written.replace('\n', ' '), seen);
    }

    @Test
    void keepsTheNameOfAPicture() {
        assertTrue(NoteHtml.of("![a knot](knot.png)").contains("a knot"));
    }

    @Test
    void showsAsWrittenWhatTakesTooLong() {
        String html =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> NoteHtml.of("[" + "\\".repeat(80) + "<b>"));
        assertTrue(html.startsWith("<pre>"), html);
        assertFalse(html.contains("<b>"), html);
    }
}
