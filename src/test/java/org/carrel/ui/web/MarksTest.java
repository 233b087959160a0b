// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.carrel.course.Course;
import org.carrel.notebook.Colour;
import org.carrel.page.Finder;
import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Entries as they are seen in a real page, and what is selected in it.
class MarksTest {
    private static final String TEXT =
            """
            ## Peer gardens

            The first *garden* was planted by a neighbour who [kept](https://example.org/1) bees.

            <div class="reflection"><p>Think of the second garden,<br>and of who came.</p></div>

            - one thing
              - another thing
            - a third thing

            | what | when |
            |------|------|
            | seed | May  |

            <div>Bare <b>words </b>here <input id="t" class="toggle" type="checkbox"><label class="lbl-toggle" for="t">The answer</label><div class="collapsible-content"><p>Hidden growth
              of beans.</p></div>tail</div>

            A last word[^1] 🙂 nai\u0308ve <iframe src="https://player.vimeo.com/video/7"></iframe> end.

            [^1]: A note about peas.
            """;

    private static final UUID ENTRY = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @TempDir Path folder;

    private final List<UUID> pressed = new ArrayList<>();
    private Viewer viewer;

    @BeforeEach
    void start() throws Exception {
        viewer = new Viewer(folder.resolve("scratch"));
        viewer.view().marks().onPressed(pressed::add);
    }

    @AfterEach
    void leave() throws Exception {
        viewer.close();
    }

    private Page show(String markdown) throws Exception {
        Path module = Files.createDirectories(folder.resolve("course/modules/yarn"));
        Files.writeString(module.resolve("index.md"), "---\ntitle: Yarn\n---\n" + markdown);
        Course course = Viewer.open(folder.resolve("course"));
        Page page = Viewer.page(Viewer.renderer(course), course.sections().getFirst());
        viewer.show(page);
        return page;
    }

    private static Hit find(Page page, String words) {
        return new Finder(page.text().text()).find(words).getFirst();
    }

    private static Mark mark(UUID entry, Hit hit, Colour colour, Mark.Sign sign) {
        return new Mark(entry, hit.start(), hit.end(), colour, false, sign, "Note");
    }

    private void draw(Page page, Mark... marks) throws Exception {
        Viewer.onFx(
                () -> {
                    viewer.view().marks().draw(page, List.of(marks));
                    return true;
                });
    }

    private String drawn(String name) throws Exception {
        return viewer.script(
                        "Array.from(CSS.highlights.get('"
                                + name
                                + "') || []).map(one => one.startContainer.data.slice(one.startOffset, one.endOffset)).join('|')")
                .toString();
    }

    private Selected selected() throws Exception {
        return Viewer.onFx(() -> viewer.view().selection().selectedProperty().get());
    }

    private Selected select(String code) throws Exception {
        viewer.script(
                "(() => { const range = document.createRange(); "
                        + code
                        + "; getSelection().removeAllRanges(); getSelection().addRange(range); })()");
        return Viewer.onFx(
                () -> {
                    viewer.view().selection().look();
                    return viewer.view().selection().selectedProperty().get();
                });
    }

    private double number(String code) throws Exception {
        return ((Number) viewer.script(code)).doubleValue();
    }

    private void click(String rect) throws Exception {
        click(rect, 1);
    }

    private void click(String rect, int times) throws Exception {
        double x = number(rect + ".left") + 4;
        double y = number("(box => (box.top + box.bottom) / 2)(" + rect + ")");
        for (int count = 1; count <= times; count++) {
            mouse(MouseEvent.MOUSE_PRESSED, x, y, count);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, count);
            mouse(MouseEvent.MOUSE_CLICKED, x, y, count);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int count) throws Exception {
        Viewer.onFx(
                () -> {
                    var at = viewer.node().localToScreen(x, y);
                    viewer.node()
                            .fireEvent(
                                    new MouseEvent(
                                            type,
                                            x,
                                            y,
                                            at.getX(),
                                            at.getY(),
                                            MouseButton.PRIMARY,
                                            count,
                                            false,
                                            false,
                                            false,
                                            false,
                                            type == MouseEvent.MOUSE_PRESSED,
                                            false,
                                            false,
                                            true,
                                            false,
                                            true,
                                            null));
                    return true;
                });
    }

    @Test
    void wordsAreDrawnInTheirColoursAndTheTextStaysAsItIs() throws Exception {
        Page page = show(TEXT);
        draw(
                page,
                mark(ENTRY, find(page, "garden was planted"), Colour.YELLOW, Mark.Sign.NOTE),
                mark(OTHER, find(page, "was planted by"), Colour.BLUE, Mark.Sign.NONE),
                new Mark(OTHER, 0, 0, null, false, Mark.Sign.BOOKMARK, "Bookmark of the section"));
        assertEquals("garden| was planted", drawn("mark-yellow"));
        assertEquals("was planted by", drawn("mark-blue").replace("|", ""));
        assertEquals(page.text().text(), viewer.script("carrel.text()"));
        draw(page);
        assertEquals("", drawn("mark-yellow"));
        assertEquals(0, viewer.script("document.querySelectorAll('.carrel-sign').length"));
    }

    @Test
    void whatIsNotSureIsUnderlinedToo() throws Exception {
        Page page = show(TEXT);
        Hit hit = find(page, "who came");
        draw(
                page,
                new Mark(
                        ENTRY, hit.start(), hit.end(), Colour.GREEN, true, Mark.Sign.NOTE, "Look"));
        assertEquals("who came", drawn("mark-unsure"));
        assertEquals("who came", drawn("mark-green"));
        assertEquals(
                true,
                viewer.script("document.querySelector('.carrel-sign').matches('.carrel-unsure')"));
    }

    @Test
    void marksStayOnTheirWordsInEveryThemeAndSize() throws Exception {
        Page page = show("Line.\n\n".repeat(30) + TEXT);
        draw(page, mark(ENTRY, find(page, "first garden"), Colour.PINK, Mark.Sign.NOTE));
        double before = number("document.querySelector('.carrel-sign').offsetTop");
        viewer.theme(Theme.DARK);
        viewer.zoom(200);
        assertEquals("first |garden", drawn("mark-pink"));
        double after = number("document.querySelector('.carrel-sign').offsetTop");
        double line =
                number(
                        "(one => { const range = document.createRange(); range.setStart(one.startContainer, one.startOffset); range.setEnd(one.startContainer, one.endOffset); return range.getClientRects()[0].top + document.scrollingElement.scrollTop; })(Array.from(CSS.highlights.get('mark-pink'))[0])");
        assertNotEquals(before, after);
        assertEquals(line, after, 14);
    }

    private static final String SEEN =
            "Array.from(document.querySelectorAll('.carrel-sign')).filter(one => one.offsetHeight > 0)";

    @Test
    void notesOnOneLineShareASignThatCountsThemAndLeadsFromOneToTheNext() throws Exception {
        Page page = show(TEXT);
        Mark first = mark(ENTRY, find(page, "first garden"), Colour.PINK, Mark.Sign.NOTE);
        Hit second = find(page, "garden was");
        draw(
                page,
                first,
                new Mark(
                        OTHER,
                        second.start(),
                        second.end(),
                        Colour.BLUE,
                        true,
                        Mark.Sign.NOTE,
                        "Look"));
        assertEquals(1, number(SEEN + ".length"));
        assertEquals("2", viewer.script(SEEN + "[0].dataset.count"));
        assertEquals("Note. Look", viewer.script(SEEN + "[0].getAttribute('aria-label')"));
        assertEquals("Note\nLook", viewer.script(SEEN + "[0].title"));
        assertEquals(true, viewer.script(SEEN + "[0].matches('.carrel-unsure')"));
        for (int i = 0; i < 3; i++) {
            click(SEEN + "[0].getBoundingClientRect()");
        }
        assertEquals(List.of(ENTRY, OTHER, ENTRY), pressed);

        draw(page, first);
        assertEquals(1, number(SEEN + ".length"));
        assertEquals("undefined", viewer.script("typeof " + SEEN + "[0].dataset.count"));
        assertEquals("Note", viewer.script(SEEN + "[0].getAttribute('aria-label')"));
        assertEquals(false, viewer.script(SEEN + "[0].matches('.carrel-unsure')"));
    }

    @Test
    void manyNotesOnASectionLeaveTheSignsOfItsTextWhereTheyAre() throws Exception {
        Page page = show("First line.\n\n" + TEXT);
        Mark text = mark(ENTRY, find(page, "First line"), Colour.PINK, Mark.Sign.NOTE);
        draw(page, text);
        double alone = number(SEEN + "[0].offsetTop");
        var all = new ArrayList<>(List.of(text));
        for (int i = 0; i < 5; i++) {
            all.add(new Mark(new UUID(3, i), 0, 0, null, false, Mark.Sign.NOTE, "Note " + i));
        }
        draw(page, all.toArray(Mark[]::new));
        assertEquals(2, number(SEEN + ".length"));
        assertEquals(alone, number(SEEN + ".filter(one => !one.dataset.count)[0].offsetTop"));
        assertEquals(
                "5", viewer.script(SEEN + ".filter(one => one.dataset.count)[0].dataset.count"));
    }

    @Test
    void signsOfLinesThatAreCloseStandBelowEachOther() throws Exception {
        Page page = show("one<br>two<br>three\n");
        viewer.script("document.querySelector('main').style.fontSize = '12px'");
        viewer.script("document.querySelector('main').style.lineHeight = '18px'");
        draw(
                page,
                mark(ENTRY, find(page, "one"), Colour.PINK, Mark.Sign.NOTE),
                mark(OTHER, find(page, "two"), Colour.BLUE, Mark.Sign.NOTE));
        assertEquals(24, number("(all => all[1].offsetTop - all[0].offsetTop)(" + SEEN + ")"));
    }

    @Test
    void aSignInAClosedToggleStandsBesideTheToggle() throws Exception {
        Page page = show(TEXT);
        draw(page, mark(ENTRY, find(page, "growth of beans"), Colour.PINK, Mark.Sign.NOTE));
        viewer.script("document.querySelector('details').scrollIntoView()");
        String top = "document.querySelector('.carrel-sign').getBoundingClientRect().top";
        String toggle = "document.querySelector('details').getBoundingClientRect().top";
        assertEquals(number(toggle), number(top), 24);
        double before = number(top) - number(toggle);
        click("document.querySelector('summary').getBoundingClientRect()");
        assertEquals(true, viewer.script("document.querySelector('details').open"));
        assertTrue(number(top) - number(toggle) > before + 20);
        assertEquals(List.of(), pressed);
    }

    @Test
    void theTabKeyComesToSignsInTheirTurnAndEnterPressesThem() throws Exception {
        Page page = show("[zero](https://example.org/0)\n\n" + TEXT);
        draw(page, mark(ENTRY, find(page, "first garden"), Colour.PINK, Mark.Sign.NOTE));
        Viewer.onFx(
                () -> {
                    viewer.node().requestFocus();
                    return true;
                });
        var robot = new FxRobot();
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("zero", viewer.script("document.activeElement.textContent"));
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Note", viewer.script("document.activeElement.getAttribute('aria-label')"));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(ENTRY), pressed);
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("kept", viewer.script("document.activeElement.textContent"));
    }

    @Test
    void aClickOnMarkedWordsTellsTheEntryWithTheFewest() throws Exception {
        Page page = show(TEXT);
        draw(
                page,
                mark(
                        ENTRY,
                        find(page, "first garden was planted by a"),
                        Colour.PINK,
                        Mark.Sign.NONE),
                mark(OTHER, find(page, "garden was"), Colour.BLUE, Mark.Sign.NONE));
        click("document.querySelector('main em').getBoundingClientRect()");
        assertEquals(List.of(OTHER), pressed);
        click("document.querySelector('.reflection p').getBoundingClientRect()");
        click("document.querySelector('h1').getBoundingClientRect()");
        assertEquals(List.of(OTHER), pressed);
    }

    @Test
    void marksWaitForTheirPageAndGoWithIt() throws Exception {
        Page first = show("First page.\n");
        Page second = show("Second page.\n");
        draw(first, mark(ENTRY, new Hit(0, 5), Colour.PINK, Mark.Sign.NONE));
        assertEquals("", drawn("mark-pink"));
        viewer.show(first);
        assertEquals("First", drawn("mark-pink"));
        viewer.show(second);
        assertEquals("", drawn("mark-pink"));
    }

    @Test
    void aPassageAskedForIsOpenedBroughtIntoViewAndStandsOutForAMoment() throws Exception {
        Page page = show("Line.\n\n".repeat(60) + TEXT);
        Hit hit = find(page, "hidden growth of");
        Viewer.onFx(
                () -> {
                    viewer.view().marks().reveal(page, hit.start(), hit.end());
                    return true;
                });
        assertEquals("Hidden growth of", drawn("mark-shown").replaceAll("[\\s|]+", " "));
        assertEquals(true, viewer.script("document.querySelector('details').open"));
        assertTrue(number("document.scrollingElement.scrollTop") > 0);
        WaitForAsyncUtils.waitFor(
                60, java.util.concurrent.TimeUnit.SECONDS, () -> drawn("mark-shown").isEmpty());
    }

    @Test
    void aSelectionIsToldInTheCanonicalTextWithoutWhatCarrelAdded() throws Exception {
        Page page = show(TEXT);
        String text = page.text().text();
        Selected all = select("range.selectNodeContents(document.body)");
        assertEquals(text, Objects.requireNonNull(all).text());
        Selected box = select("range.selectNode(document.querySelector('.reflection'))");
        assertEquals("Think of the second garden, and of who came.", box.text());
        Selected across =
                select(
                        "range.setStart(document.querySelector('main li').firstChild, 4); range.setEnd(document.querySelector('td').firstChild, 2)");
        assertEquals("thing another thing a third thing what when se", across.text());
        Selected through =
                select(
                        "range.setStart(document.querySelector('main b').firstChild, 0); range.setEnd(document.querySelector('details').nextSibling, 3)");
        assertTrue(
                through.text().contains("The answer Hidden growth of beans. ta"), through.text());
        assertNull(select("range.selectNodeContents(document.querySelector('.carrel-label'))"));
        assertNull(select("range.selectNodeContents(document.querySelector('.carrel-from'))"));
    }

    @Test
    void aParagraphSelectedByThreeClicksEndsWithItsBlock() throws Exception {
        Page page = show(TEXT);
        click("document.querySelector('main em').getBoundingClientRect()", 3);
        Selected now = selected();
        assertEquals(
                "The first garden was planted by a neighbour who kept bees.",
                Objects.requireNonNull(now).text());
        assertTrue(now.y() < 500 && now.width() > 100 && now.height() > 10);
        assertEquals(page.text().text().indexOf("The first"), now.start());
    }

    @Test
    void wordsAreChosenByKeyboardFromTheParagraphInView() throws Exception {
        Page page = show(TEXT);
        PageSelection selection = viewer.view().selection();
        Viewer.onFx(
                () -> {
                    viewer.node().requestFocus();
                    selection.choose("en");
                    return true;
                });
        assertEquals("Peer", Objects.requireNonNull(selected()).text());
        var robot = new FxRobot();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(
                "The first garden was planted by a neighbour who kept bees.",
                Objects.requireNonNull(selected()).text());
        robot.push(KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("Think of", Objects.requireNonNull(selected()).text());
        robot.push(KeyCode.ENTER);
        assertFalse(Viewer.onFx(() -> selection.choosingProperty().get()));
        assertEquals("Think of", Objects.requireNonNull(selected()).text());
        Viewer.onFx(
                () -> {
                    selection.choose("en");
                    return true;
                });
        robot.push(KeyCode.ESCAPE);
        assertNull(selected());
        assertEquals(page.text().text(), viewer.script("carrel.text()"));
    }

    @Test
    void theParagraphInViewIsTheFirstThatBeginsThere() throws Exception {
        Page page = show("Paragraph of words.\n\n".repeat(60));
        viewer.script("document.scrollingElement.scrollTop = 400");
        int start = Viewer.onFx(() -> viewer.view().selection().paragraphInView());
        assertTrue(page.text().starts().contains(start));
        double top =
                number(
                        "document.querySelector('[data-start=\""
                                + start
                                + "\"]').getBoundingClientRect().top");
        assertTrue(top > -9 && top < 60, "top " + top);
    }
}
