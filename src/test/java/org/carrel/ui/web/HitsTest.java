// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.input.KeyCode;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Finder;
import org.carrel.page.Hit;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hits as they are marked in a real page.
class HitsTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");

    private static final String HARD =
            """
            ## Peer *gar*dens and **more**  peer
            gardens

            <div class="reflection"><p>Think of **gardens**,<br>peer gardens.</p></div>

            <div class="objectives"><ul><li>peer</li><li>gardens in the peer</li></ul></div>

            | peer | gardens |
            |------|---------|
            | peer |         |

            <div>Bare <b>peer </b>gardens <input id="t" class="toggle" type="checkbox"><label class="lbl-toggle" for="t">Peer label</label><div class="collapsible-content"><p>Hidden peer
              gardens</p></div>tail</div>

            A peer[^1] 🙂 nai\u0308ve <iframe src="https://player.vimeo.com/video/7"></iframe> peer

            - a
              - peer

            gardens

            [^1]: A note of peer gardens.
            """;

    @TempDir Path folder;

    private Viewer viewer;

    @BeforeEach
    void start() throws Exception {
        viewer = new Viewer(folder.resolve("scratch"));
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

    private static String offsets(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> Stream.of(hit.start(), hit.end()))
                .map(String::valueOf)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void mark(List<Hit> hits) throws Exception {
        viewer.script("carrel.hits(" + offsets(hits) + ")");
    }

    private void go(Hit hit) throws Exception {
        viewer.script("carrel.hit(" + hit.start() + "," + hit.end() + ")");
    }

    /// All that is marked under a name, without white space: that may be any in a page.
    private String marked(String name) throws Exception {
        Object text =
                viewer.script(
                        "Array.from(CSS.highlights.get('"
                                + name
                                + "') || []).map(one => one.startContainer.data.slice(one.startOffset, one.endOffset)).join('')");
        return text.toString().replaceAll("[ \\n\\t\\r\\f]", "");
    }

    private static String bare(Page page, List<Hit> hits) {
        return hits.stream()
                .map(hit -> page.text().text().substring(hit.start(), hit.end()))
                .collect(Collectors.joining())
                .replace(" ", "");
    }

    private void marksWhatWasFound(Page page, String words) throws Exception {
        List<Hit> hits = new Finder(page.text().text()).find(words);
        mark(hits);
        assertEquals(bare(page, hits), marked("find"), page.section().id().path() + ": " + words);
    }

    @Test
    void marksWhatWasFoundInAllThatAPageHolds() throws Exception {
        Page page = show(HARD);
        for (String words :
                List.of(
                        "peer gardens",
                        "peer",
                        "e",
                        "🙂",
                        "naive",
                        "gardens think of",
                        "gardens, peer",
                        "label hidden",
                        "zebra")) {
            marksWhatWasFound(page, words);
        }
        assertEquals(9, new Finder(page.text().text()).find("peer gardens").size());
    }

    @Test
    void marksWhatWasFoundOnEveryPageOfTheRealCourse() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the real course is not here: " + CORPUS);
        Course course = Viewer.open(CORPUS);
        PageRenderer renderer = Viewer.renderer(course);
        int hits = 0;
        for (Section section : course.sections()) {
            Page page = Viewer.page(renderer, section);
            viewer.show(page);
            String text = page.text().text();
            int middle = Math.max(0, text.indexOf(' ', text.length() / 2));
            String across = text.substring(middle, Math.min(text.length(), middle + 60));
            for (String words : List.of("the", "library", across)) {
                marksWhatWasFound(page, words);
                hits += new Finder(text).find(words).size();
            }
        }
        assertTrue(hits > 4000, "hits: " + hits);
    }

    @Test
    void theTreeOfThePageStaysAsItIs() throws Exception {
        Page page = show(HARD);
        Object before = viewer.script("document.body.innerHTML");
        List<Hit> hits = new Finder(page.text().text()).find("peer");
        mark(hits);
        go(hits.getFirst());
        viewer.script(
                "carrel.select(" + hits.getFirst().start() + "," + hits.getFirst().end() + ")");
        assertEquals(before, viewer.script("document.body.innerHTML"));
    }

    @Test
    void goingToAHitOpensTheToggleThatHidesItOnly() throws Exception {
        Page page = show(HARD);
        Finder finder = new Finder(page.text().text());
        go(finder.find("peer label").getFirst());
        assertEquals(false, viewer.script("document.querySelector('details').open"));
        go(finder.find("hidden peer").getFirst());
        assertEquals(true, viewer.script("document.querySelector('details').open"));
        assertEquals("Hiddenpeer", marked("find-now"));
    }

    private double top() throws Exception {
        return ((Number) viewer.script("document.scrollingElement.scrollTop")).doubleValue();
    }

    @Test
    void aHitIsBroughtToTheMiddleUnlessItIsInView() throws Exception {
        Page page =
                show(
                        "Start.\n\n"
                                + "Line.\n\n".repeat(80)
                                + "Goal. Next.\n\n"
                                + "Line.\n\n".repeat(80));
        Finder finder = new Finder(page.text().text());
        go(finder.find("start").getFirst());
        assertEquals(0, top());
        go(finder.find("goal").getFirst());
        double at = top();
        assertTrue(at > 0);
        double middle =
                ((Number)
                                viewer.script(
                                        "(one => { const range = document.createRange(); range.setStart(one.startContainer, one.startOffset); range.setEnd(one.endContainer, one.endOffset); const box = range.getBoundingClientRect(); return (box.top + box.bottom) / 2 / innerHeight; })(Array.from(CSS.highlights.get('find-now'))[0])"))
                        .doubleValue();
        assertEquals(0.5, middle, 0.05);
        go(finder.find("next").getFirst());
        assertEquals(at, top());
    }

    @Test
    void aHitInAWideTableIsScrolledTo() throws Exception {
        String cells = "| wwwwwwwwwwwwwwwwwwwwww ".repeat(12) + "| goal |\n";
        Page page = show(cells + "|---".repeat(13) + "|\n" + cells);
        go(new Finder(page.text().text()).find("goal").getFirst());
        assertTrue(
                ((Number) viewer.script("document.querySelector('.carrel-scroll').scrollLeft"))
                                .intValue()
                        > 100);
    }

    @Test
    void knowsWhereTheSelectionStarts() throws Exception {
        Page page = show(HARD);
        String text = page.text().text();
        for (String words : List.of("peer gardens", "hidden peer", "gardens in the", "tail")) {
            for (Hit hit : new Finder(text).find(words)) {
                viewer.script("carrel.select(" + hit.start() + "," + hit.end() + ")");
                assertEquals(hit.start(), viewer.script("carrel.selectionStart()"), words);
            }
        }
        viewer.script("getSelection().removeAllRanges()");
        assertEquals(0, viewer.script("carrel.selectionStart()"));
    }

    @Test
    void theTabKeyGoesOnFromWhatWasSelected() throws Exception {
        Page page =
                show(
                        "[one](https://example.org/1)\n\nGoal.\n\n[two](https://example.org/2)\n\n[three](https://example.org/3)\n");
        Hit goal = new Finder(page.text().text()).find("goal").getFirst();
        Viewer.onFx(
                () -> {
                    viewer.node().requestFocus();
                    return true;
                });
        viewer.script("carrel.select(" + goal.start() + "," + goal.end() + ")");
        assertEquals("Goal", viewer.script("String(getSelection())"));
        new FxRobot().push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("two", viewer.script("document.activeElement.textContent"));
    }
}
