// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NotesTest {
    @TempDir Path folder;

    private Page page(String markdown) throws IOException {
        Files.writeString(folder.resolve("page.md"), "---\ntitle: Page\n---\n" + markdown);
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        return new PageRenderer(course, (label, _) -> label.name(), new InWindow())
                .render(course.sections().getFirst());
    }

    private Element body(String markdown) throws IOException {
        return body(page(markdown));
    }

    private static Element body(Page page) {
        return Jsoup.parse(page.body()).body();
    }

    /// What each mark's note says, in the order of the marks.
    private static List<String> notes(Element body) {
        return body.select("[data-mark]").stream()
                .map(mark -> body.expectFirst("[data-note=" + mark.attr("data-of") + "]").text())
                .toList();
    }

    @Test
    void aRaisedLinkAndTheParagraphItLeadsToAreMarkAndNote() throws IOException {
        Element body =
                body(
                        """
                        Oars.<sup><a name="1" href="#fn1">1</a>, <a href="#fn2" name="2">2</a></sup>

                        <hr/>

                        <a name="fn1" href="#1">1</a>: [On oars](https://example.org), 1901.

                        <a name="fn2" href="#2">2</a>: _On wood_, 1902.
                        """);
        assertEquals(List.of("1: On oars, 1901.", "2: On wood, 1902."), notes(body));
        assertEquals(
                List.of("p", "p"),
                body.select("[data-note]").stream().map(Element::normalName).toList());
        assertEquals(List.of("1", "2"), body.select("[data-back]").eachText());
    }

    @Test
    void aNoteCalledTwiceHasTwoMarks() throws IOException {
        Element body =
                body(
                        """
                        Oars<sup><a name="1" href="#fn1">1</a></sup> and paddles<sup><a name="1" href="#fn1">1</a></sup>.

                        <a name="fn1" href="#1">1</a>: On both.
                        """);
        assertEquals(List.of("0", "1"), body.select("[data-mark]").eachAttr("data-mark"));
        assertEquals(List.of("1: On both.", "1: On both."), notes(body));
    }

    @Test
    void aNameOfTwoNotesMeansTheOneBelowItsMark() throws IOException {
        Element body =
                body(
                        """
                        Oars<sup><a name="1" href="#fn1">1</a></sup>.

                        <a name="fn1" href="#1">1</a>: On oars.

                        Sails<sup><a name="1" href="#fn1">1</a></sup>.

                        <a name="fn1" href="#1">1</a>: On sails.
                        """);
        assertEquals(List.of("1: On oars.", "1: On sails."), notes(body));
    }

    @Test
    void notesInOneParagraphAreToldApart() throws IOException {
        Page page =
                page(
                        """
                        Oars<sup>[1](#a)</sup>, sails<sup>[2](#b)</sup>.

                        <a name="a">1</a> On oars.<br><a name="b">2</a> On sails.
                        """);
        Element body = body(page);
        assertEquals(
                List.of("1 On oars.", "2 On sails."),
                notes(body).stream().map(n -> n.replace(" ↩", "")).toList());
        assertEquals(List.of("↩", "↩"), body.select("[data-back]").eachText());
        assertEquals("Oars1, sails2. 1 On oars. 2 On sails.", page.text().text());
    }

    @Test
    void footnotesOfMarkdownAreMarksAndNotes() throws IOException {
        Element body = body("Oars[^x] and more[^x].\n\n[^x]: On *oars*.\n");
        assertEquals(2, body.select("[data-mark]").size());
        assertEquals(
                List.of("li"),
                body.select("[data-note]").stream().map(Element::normalName).toList());
        assertEquals(2, body.select("[data-note] [data-back]").size());
    }

    @Test
    void otherLinksInThePageStayLinks() throws IOException {
        Element body =
                body(
                        """
                        [Down](#oars) <sup>[up](#top)</sup> <sup>[sails](#sails)</sup>

                        <a name="oars">Oars</a>.

                        ## Sails
                        """);
        assertEquals(0, body.select("[data-mark], [data-back], [data-note]").size());
    }

    @Test
    void aMarkThatLeadsNowhereSaysSo() throws IOException {
        Element body = body("Oars<sup><a href=\"#fn9\">9</a></sup>.\n");
        assertEquals(0, body.select("[data-mark]").size());
        assertEquals(1, body.select("[data-dead]").size());
    }
}
