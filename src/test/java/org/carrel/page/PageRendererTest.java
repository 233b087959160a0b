// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is done with a page behind the gate.
class PageRendererTest {
    private static final Words WORDS =
            (label, arguments) ->
                    Arrays.stream(arguments)
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ", label.name() + " ", ""))
                            .strip();

    private static final Addresses ADDRESSES = new InWindow(path -> "carrel://here/" + path);

    @TempDir Path folder;

    private Path module;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("_includes"));
        module = Files.createDirectories(folder.resolve("modules/boats"));
        Files.writeString(
                module.resolve("index.md"),
                "---\ntitle: Boats\nmodule_full_name: Boats\n---\nOn boats.\n");
        Files.writeString(
                module.resolve("section-2-0.md"), "---\ntitle: 2. Sails\n---\nOn sails.\n");
        Files.writeString(module.resolve("hull.png"), "png");
        Files.writeString(module.resolve("plan.pdf"), "pdf");
    }

    private Page page(String markdown) throws IOException {
        Files.writeString(
                module.resolve("section-1-1.md"),
                "---\ntitle: 1.1 Oars &amp; Rowlocks\n---\n" + markdown);
        Files.writeString(
                module.resolve("section-1-0.md"), "---\ntitle: 1. Rowing\n---\nOn rowing.\n");
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        Section section =
                course.sections().stream()
                        .filter(one -> one.id().path().equals("boats/section-1-1"))
                        .findFirst()
                        .orElseThrow();
        return new PageRenderer(course, WORDS, ADDRESSES).render(section);
    }

    private Element body(String markdown) throws IOException {
        return Jsoup.parse(page(markdown).body()).body();
    }

    private List<Problem.Cause> causes(String markdown) throws IOException {
        return page(markdown).problems().stream().map(Problem::cause).toList();
    }

    @Test
    void linksCarryTheNumberOfTheirTarget() throws IOException {
        Page page =
                page(
                        "[a](index.html) [b](#oar) [c](plan.pdf) [d](https://example.org/) <a name=\"oar\">Oar</a>\n");
        Element body = Jsoup.parse(page.body()).body();
        assertEquals(List.of("0", "1", "2", "3"), body.select("a[href]").eachAttr("data-link"));
        assertEquals(List.of("#", "#", "#", "#"), body.select("a[href]").eachAttr("href"));
        assertEquals("boats/index", ((Target.ToSection) page.links().get(0)).section().id().path());
        assertEquals(new Target.Here("oar"), page.links().get(1));
        assertEquals(new Target.ToFile("modules/boats/plan.pdf"), page.links().get(2));
        assertEquals(new Target.Outside("https://example.org/"), page.links().get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"section-9.html", "docs/none.docx", "#nowhere", "../ships/"})
    void aLinkThatLeadsNowhereKeepsItsWordsAndSaysWhy(String href) throws IOException {
        Element link = body("Go [to the end](" + href + ") now.\n").expectFirst("a");
        assertEquals("to the end", link.text());
        assertEquals("#", link.attr("href"));
        assertFalse(link.hasAttr("data-link"));
        assertTrue(link.attr("title").startsWith("BROKEN_LINK"), link.attr("title"));
        assertEquals(
                List.of(Problem.Cause.BROKEN_LINK), causes("Go [to the end](" + href + ") now.\n"));
    }

    @Test
    void picturesOfALinkThatLeadsNowhereStayInTheirOrder() throws IOException {
        Element body =
                body(
                        "<a href=\"gone.html\"><img src=\"hull.png\" alt=\"One\"><img src=\"hull.png\" alt=\"Two\"></a>\n");
        assertEquals(List.of("One", "Two"), body.select("img").eachAttr("alt"));
        assertEquals(2, body.select("[data-picture]").size());
    }

    @Test
    void aLinkWithoutAnAddressIsJustText() throws IOException {
        Element body = body("<a href=\"\">Nothing</a>\n");
        assertEquals(0, body.select("a[href]").size());
        assertEquals("Nothing", body.text());
        assertEquals(List.of(), causes("<a href=\"\">Nothing</a>\n"));
    }

    @Test
    void everyNameOfTheAuthorsGetsAPrefix() throws IOException {
        Element body = body("## Oars\n\n<p id=\"location\"><a name=\"top\">x</a></p>\n");
        assertEquals(List.of("c-oars", "c-location"), body.select("[id]").eachAttr("id"));
        assertEquals(List.of("c-top"), body.select("[name]").eachAttr("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "objectives, OBJECTIVES",
        "reflection, REFLECTION",
        "case_study_box, CASE_STUDY",
        "explanatory, EXPLANATORY",
        "tips, TIPS",
    })
    void boxesSayInWordsWhatTheyAre(String box, String label) throws IOException {
        Element added =
                body("<div class=\"" + box + "\"><p>Words.</p></div>\n")
                        .expectFirst("div." + box)
                        .child(0);
        assertEquals(label, added.text());
        assertTrue(added.hasAttr("data-added"));
    }

    @Test
    void picturesOfTheCourseGetTheirAddress() throws IOException {
        assertEquals(
                "carrel://here/modules/boats/hull.png",
                body("![A hull](hull.png)\n").expectFirst("img").attr("src"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mast.png", "https://example.org/mast.png", "//example.org/mast.png"})
    void picturesThatAreNotInTheCourseAreSaid(String source) throws IOException {
        Element body = body("![A mast](" + source + ")\n");
        assertEquals(0, body.select("img").size());
        assertEquals(
                "MISSING_PICTURE A mast, mast.png", body.expectFirst(".carrel-missing").text());
        assertEquals(List.of(Problem.Cause.MISSING_PICTURE), causes("![A mast](" + source + ")\n"));
    }

    private static final String VIDEO =
            "<iframe src=\"https://www.youtube.com/embed/abc?rel=0\"></iframe>";

    @Test
    void aVideoBecomesACardWithTitleLengthSourceAndAddress() throws Exception {
        String box =
                "<div class=\"explanatory\"><p class=\"box-title\">Rowing in waves</p><p>Watch it.</p>"
                        + "<p class=\"videotime\">5:21</p> <p class=\"source\">Oars</p>\n<div class=\"video\">\n"
                        + VIDEO
                        + "\n</div></div>\n";
        Page page = page(box);
        Element card = Jsoup.parse(page.body()).expectFirst(".carrel-video");
        assertEquals("Rowing in waves", card.expectFirst("b.carrel-video-title").text());
        assertEquals(List.of("5:21", "Oars"), card.select(".videotime, .source").eachText());
        Element link = card.expectFirst("a");
        assertEquals("https://www.youtube.com/watch?v=abc", link.text());
        assertEquals(link.attr("data-link"), card.expectFirst("button").attr("data-copy"));
        assertEquals(
                new Target.Outside("https://www.youtube.com/watch?v=abc"), page.links().getFirst());
        assertEquals(
                "https://www.youtube.com/watch?v=abc",
                QrCodeTest.read(
                        Base64.getDecoder()
                                .decode(
                                        card.expectFirst("img.carrel-qr")
                                                .attr("src")
                                                .substring("data:image/png;base64,".length()))));
        assertEquals("Rowing in waves Watch it. 5:21 Oars", page.text().text());
    }

    @Test
    void aTitleRightBeforeAVideoIsTheCards() throws IOException {
        Element body =
                body(
                        "<div class=\"explanatory\"><p>Rowing in waves</p><p class=\"videotime\">5:21</p>"
                                + VIDEO
                                + "</div>\n");
        assertEquals(List.of("Rowing in waves"), body.select(".carrel-video-title").eachText());
        assertEquals(
                "P", body.expectFirst(".carrel-video-title").nodeName().toUpperCase(Locale.ROOT));
        assertEquals(1, body.select("p:contains(Rowing)").size());
    }

    @Test
    void aTitleInAParagraphRightBeforeABareVideoIsSaidOnce() throws IOException {
        Element body =
                body(
                        """
                        <div class="tips"><p><span class="box-title">Rowing in waves</span></p>
                        <iframe src="https://example.org/v"></iframe></div>
                        """);
        assertEquals(List.of("Rowing in waves"), body.select(".carrel-video-title").eachText());
        assertEquals(1, body.select("span:containsOwn(Rowing), b:containsOwn(Rowing)").size());
    }

    @ParameterizedTest
    @CsvSource({
        "'Then you can...', true",
        "Then you can…, true",
        "Oars, true",
        "Take the oars., false",
        "Take:, false"
    })
    void aBoxBeginsWithATitleUnlessThatEndsASentence(String words, boolean titles)
            throws IOException {
        Element body =
                body("<div class=\"objectives\"><p>" + words + "</p><ul><li>Row</li></ul></div>\n");
        assertEquals(titles, body.expectFirst(".objectives > p").hasClass("carrel-title"));
    }

    @Test
    void anEmojiStandsInAnElementOfItsOwn() throws IOException {
        Page page = page("Calm \uD83D\uDE10, _rough \uD83C\uDF0A\uFE0F_.\n");
        Element body = Jsoup.parse(page.body()).body();
        assertEquals(
                List.of("\uD83D\uDE10", "\uD83C\uDF0A\uFE0F"),
                body.select(".carrel-emoji").eachText());
        assertEquals(page.text().text(), body.text());
    }

    @Test
    void aParagraphOfLineBreaksIsAGap() throws IOException {
        Element body = body("One<br>line.\n\n<br>\n\nTwo.\n");
        assertEquals(
                List.of(false, true, false),
                body.select("p").stream().map(p -> p.hasClass("carrel-gap")).toList());
    }

    @Test
    void aVideoAmongWordsLeavesThemInTheirOrder() throws IOException {
        Page page = page("Before " + VIDEO + " after.\n");
        assertEquals("Before after.", page.text().text());
        Element card = Jsoup.parse(page.body()).expectFirst("p .carrel-video");
        assertEquals("span", card.normalName());
    }

    @Test
    void aVideoOutsideABoxTakesTheHeadingBeforeIt() throws IOException {
        Element body =
                body("## Knots\n\nText.\n\n<iframe src=\"https://example.org/v\"></iframe>\n");
        assertEquals("Knots", body.expectFirst(".carrel-video b").text());
    }

    @Test
    void ofCountlessVideosMostAreLinksAlone() throws IOException {
        Page page =
                page(
                        "<div class=\"tips\">"
                                + "<iframe src=\"https://example.org/v\"></iframe> on "
                                        .repeat(3_000)
                                + "</div>\n");
        Element body = Jsoup.parse(page.body()).body();
        assertEquals(200, body.select("div.carrel-video, span.carrel-video").size());
        assertEquals(3_000, body.select("a.video[data-link]").size());
        assertEquals("on ".repeat(3_000).strip(), page.text().text());
    }

    @Test
    void aVideoOfAnAddressThatNoOneShouldFollowHasNoCodeAndNoButton() throws IOException {
        Element card =
                body(
                        "<iframe src=\"https://exa\u0007mple.org/v\"></iframe> <iframe src=\"//\"></iframe>\n");
        assertEquals(0, card.select("img.carrel-qr, button[data-copy], a[data-link]").size());
    }

    @Test
    void aPictureCanBeEnlargedUnlessItIsALink() throws IOException {
        Element body = body("![A hull](hull.png) [![A hull](hull.png)](index.html)\n");
        assertEquals(1, body.select("button[data-picture] > img").size());
        assertEquals(1, body.select("a[data-link] > img").size());
        assertEquals(0, body.select(".carrel-undescribed").size());
    }

    @Test
    void aPictureWithoutDescriptionSaysSo() throws IOException {
        Page page = page("<img src=\"hull.png\">\n");
        Element body = Jsoup.parse(page.body()).body();
        assertEquals(
                "UNDESCRIBED_PICTURE hull.png", body.expectFirst(".carrel-undescribed").text());
        assertEquals("UNDESCRIBED_PICTURE hull.png", body.expectFirst("img").attr("alt"));
        assertEquals("", page.text().text());
    }

    @Test
    void anOutsideLinkTellsPaperItsAddress() throws IOException {
        Element body = body("[out](https://example.org/a) <https://example.org/b>\n");
        assertEquals(
                List.of("https://example.org/a"),
                body.select("[data-address]").eachAttr("data-address"));
    }

    @Test
    void paperSaysWhereTheTextIsFrom() throws IOException {
        Files.writeString(
                folder.resolve("_config.yml"),
                "title: Boating\nurl: https://boats.example\nbaseurl: /b/\n");
        assertEquals(
                "Boating · https://boats.example/b/modules/boats/section-1-1.html",
                Jsoup.parse(page("Text.\n").footer()).expectFirst(".carrel-from").text());
    }

    @Test
    void theSitesAddressMayHoldAPort() throws IOException {
        Files.writeString(folder.resolve("_config.yml"), "url: http://boats.example:8080\n");
        assertTrue(
                page("Text.\n")
                        .footer()
                        .contains("http://boats.example:8080/modules/boats/section-1-1.html"));
    }

    @Test
    void aToggleCanBeOpenedByKeyboard() throws IOException {
        Element body =
                body(
                        "<div><input id=\"t\" class=\"toggle\" type=\"checkbox\"><label for=\"t\" class=\"lbl-toggle\">An <b>answer</b></label>"
                                + "<div class=\"collapsible-content\"><p>Row.</p></div></div>\n");
        Element details = body.expectFirst("details");
        assertEquals("An answer", details.expectFirst("summary").text());
        assertEquals("Row.", details.expectFirst(".collapsible-content").text());
        assertEquals(0, body.select("input, label").size());
    }

    /// Markdown takes a checkbox that nothing stands around for words, and makes a paragraph of it.
    @Test
    void aToggleNeedsNothingAroundIt() throws IOException {
        Page page =
                page(
                        """
                        One.

                        <input id="t" class="toggle" type="checkbox">
                        <label for="t" class="lbl-toggle">Answer</label>
                        <div class="collapsible-content">
                        <p>Row.</p>
                        </div>

                        Two.
                        """);
        Element body = Jsoup.parse(page.body()).body();

        Element details = body.expectFirst("details");
        assertEquals("Row.", details.expectFirst(".collapsible-content").text());
        assertEquals("Two.", body.expectFirst("details + p").text());
        assertEquals(0, body.select("input, label, p:empty").size());
        Element summary = details.expectFirst("summary");
        assertEquals("Answer", summary.text());
        assertEquals("One. Answer Row. Two.", page.text().text());
        assertEquals("5", summary.attr("data-start"));
    }

    @Test
    void nothingAddedIsPartOfTheCanonicalText() throws IOException {
        Page page =
                page(
                        "<div class=\"tips\">Feather the oar.</div>\n\n![gone](gone.png)\n\n<iframe src=\"https://example.org/\"></iframe>\n");
        assertEquals("Feather the oar.", page.text().text());
    }

    @Test
    void blocksSayWhereTheyStartInTheCanonicalText() throws IOException {
        Page page = page("One.\n\n- two\n- three\n");
        Element body = Jsoup.parse(page.body()).body();
        for (Element block : body.select("p, li")) {
            int start = Integer.parseInt(block.attr("data-start"));
            assertTrue(page.text().text().startsWith(block.text(), start), block.outerHtml());
        }
    }

    @Test
    void theWayToASectionLeadsOverItsHead() throws IOException {
        assertEquals("WHERE Boats 1. Rowing", page("Text.\n").where());
    }

    @Test
    void theFooterLeadsToTheSectionsAround() throws IOException {
        Page page = page("Text.\n");
        Element footer = Jsoup.parse(page.footer()).body();
        assertEquals(List.of("1. Rowing", "2. Sails"), footer.select("b").eachText());
        assertEquals(
                List.of("boats/section-1-0", "boats/section-2-0"),
                page.links().stream()
                        .map(link -> ((Target.ToSection) link).section().id().path())
                        .toList());
    }

    @Test
    void theFooterNamesTheModuleThatTheWayLeadsInto() throws IOException {
        Path soup = Files.createDirectories(folder.resolve("modules/soup"));
        Files.writeString(
                soup.resolve("index.md"),
                "---\ntitle: Overview\nmodule_full_name: Soup\n---\nHot.\n");
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        Section last = course.modules().getFirst().sections().getLast();
        Page page = new PageRenderer(course, WORDS, ADDRESSES).render(last);
        Element next = Jsoup.parse(page.footer()).expectFirst("[data-turn=next]");
        assertEquals("NEXT_IN Soup", next.expectFirst("small").text());
        assertEquals(
                "PREVIOUS",
                Jsoup.parse(page.footer()).expectFirst("[data-turn=previous] small").text());
    }

    @Test
    void aSectionThatIsAloneHasNoWaysOn() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Files.writeString(alone.resolve("page.md"), "Alone.\n");
        Course course = ((Opening.Opened) CourseOpener.open(alone, Progress.NONE)).course();
        Page page = new PageRenderer(course, WORDS, ADDRESSES).render(course.sections().getFirst());
        assertEquals(0, Jsoup.parse(page.footer()).select("nav").size());
    }

    @Test
    void theTitleStandsOnceAlsoWhereTheTextBeginsWithIt() throws IOException {
        Files.writeString(module.resolve("section-3-0.md"), "# Knots\n\nTie one.\n");
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        Section knots =
                course.sections().stream()
                        .filter(s -> s.title().equals("Knots"))
                        .findFirst()
                        .orElseThrow();
        Page page = new PageRenderer(course, WORDS, ADDRESSES).render(knots);
        Element document = Jsoup.parse(PageTemplate.document(page, "en", Theme.LIGHT));
        assertEquals(List.of("Knots"), document.select("h1").eachText());
        assertEquals("Knots Tie one.", page.text().text());
    }

    @Test
    void aPictureThatCannotBeShownSafelyIsSaid() throws IOException {
        Files.writeString(module.resolve("trap.svg"), "<svg><script/></svg>");
        Files.writeString(
                module.resolve("section-1-1.md"), "---\ntitle: T\n---\n![A trap](trap.svg)\n");
        Course course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
        Addresses none = new InWindow(_ -> "");
        Section section =
                course.sections().stream()
                        .filter(s -> s.title().equals("T"))
                        .findFirst()
                        .orElseThrow();
        Page page = new PageRenderer(course, WORDS, none).render(section);
        assertEquals(
                List.of(Problem.Cause.UNSAFE_PICTURE),
                page.problems().stream().map(Problem::cause).toList());
        assertTrue(page.body().contains("UNSAFE_PICTURE A trap, trap.svg"), page.body());
    }

    @Test
    void anEmptySectionSaysSo() throws IOException {
        assertEquals("EMPTY_SECTION", body("").text());
    }

    @Test
    void theDocumentEscapesTheTitleAndForbidsEverythingFirst() throws IOException {
        String html = PageTemplate.document(page("Text.\n"), "en", Theme.DARK);
        Element head = Jsoup.parse(html).head();
        assertEquals("1.1 Oars & Rowlocks", head.expectFirst("title").text());
        assertTrue(head.select("meta").get(1).attr("content").startsWith("default-src 'none';"));
        assertTrue(html.indexOf("default-src 'none'") < html.indexOf("<title>"));
        assertTrue(html.contains("class=\"dark\""));
        assertFalse(html.contains("{{"));
    }
}
