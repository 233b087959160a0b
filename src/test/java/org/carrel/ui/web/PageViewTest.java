// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.page.PageThread;
import org.carrel.page.Theme;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

class PageViewTest {
    private static final Path CORPUS = Path.of("../shared/corpus/connected-learning-modules.zip");

    @TempDir Path folder;

    private final SimpleObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final SimpleIntegerProperty zoom = new SimpleIntegerProperty(100);
    private final List<Target> followed = new ArrayList<>();
    private final List<Page> painted = new CopyOnWriteArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<Boolean> turned = new ArrayList<>();
    private int left;
    private Place place = Place.TOP;
    private PageView view;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        Stage stage = FxToolkit.registerPrimaryStage();
        view =
                onFx(
                        () ->
                                new PageView(
                                        shown,
                                        () -> "en",
                                        theme,
                                        zoom,
                                        folder.resolve("scratch"),
                                        new Events()));
        onFx(
                () -> {
                    stage.setScene(new Scene(new StackPane(view.node()), 700, 500));
                    stage.sizeToScene();
                    stage.show();
                    return null;
                });
        // A page that is laid out before the view has its size is laid out again, at another place.
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> script("innerWidth").equals(700));
    }

    private final class Events implements PageView.Events {
        @Override
        public void turn(boolean on) {
            turned.add(on);
        }

        @Override
        public void follow(Target target) {
            followed.add(target);
        }

        @Override
        public void reached(Place at) {
            place = at;
        }

        @Override
        public void leaving() {
            left++;
        }

        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public void painted(Page page) {
            painted.add(page);
        }
    }

    @AfterEach
    void leave() throws Exception {
        onFx(
                () -> {
                    shown.set(null);
                    return null;
                });
        FxToolkit.cleanupStages();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(work));
    }

    private Object script(String code) throws Exception {
        return onFx(() -> ((WebView) view.node()).getEngine().executeScript(code));
    }

    /// Shows a page and returns when it stands in the view.
    private void show(Page page, String anchor, Place at) throws Exception {
        var ready = new CompletableFuture<Boolean>();
        onFx(
                () -> {
                    view.whenReady(() -> ready.complete(true));
                    shown.set(new Shown(page, anchor, at));
                    return null;
                });
        assertTrue(ready.get(60, TimeUnit.SECONDS));
    }

    private Course course(String markdown) throws IOException {
        Path module = Files.createDirectories(folder.resolve("course/modules/yarn"));
        Files.writeString(module.resolve("index.md"), "---\ntitle: Yarn\n---\n" + markdown);
        Files.writeString(module.resolve("section-1.md"), "---\ntitle: 1. Wool\n---\nSheep.\n");
        return open(folder.resolve("course"));
    }

    private static Course open(Path place) throws IOException {
        return ((Opening.Opened) CourseOpener.open(place, Progress.NONE)).course();
    }

    private static Page page(Course course, Section section) throws Exception {
        var renderer =
                new PageRenderer(course, (label, _) -> label.name(), new WindowAddresses(course));
        var task = new FutureTask<>(() -> renderer.render(section));
        new PageThread().newThread(task).start();
        return task.get();
    }

    private void showFirst(String markdown) throws Exception {
        Course course = course(markdown);
        show(page(course, course.sections().getFirst()), "", Place.TOP);
    }

    @Test
    void showsThePageInItsTheme() throws Exception {
        showFirst("A skein.\n");
        assertEquals("Yarn", script("document.querySelector('h1').textContent"));
        assertEquals("light", script("document.documentElement.className"));
        onFx(
                () -> {
                    theme.set(Theme.DARK);
                    return null;
                });
        assertEquals("dark", script("document.documentElement.className"));
    }

    @Test
    void tellsOnceThatAPageWasPainted() throws Exception {
        showFirst("A skein.\n");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !painted.isEmpty());
        assertEquals(List.of(Objects.requireNonNull(shown.get()).page()), painted);
    }

    @Test
    void scriptsOfAPageDoNotRun() throws Exception {
        showFirst("A skein.\n");
        script(
                "document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"document.title=1\">')");
        script(
                "document.body.appendChild(document.createElement('script')).textContent = 'document.title = 2'");
        assertEquals("Yarn", script("document.title"));
    }

    @Test
    void theLinksAtTheFootTurnAsTheKeysDo() throws Exception {
        showFirst("A skein.\n");
        script("document.querySelector('[data-turn=next]').click()");
        assertEquals(List.of(true), turned);
        assertEquals(List.of(), followed);
    }

    /// Of the lines that are full, with whatever fonts this computer has.
    @Test
    void aLineHoldsSixtyToSeventyFiveCharacters() throws Exception {
        String text =
                "A mentor is an experienced person who stays long enough to be trusted, and who comes back. "
                        .repeat(12);
        showFirst(text + "\n");
        double height =
                ((Number) script("document.querySelector('main p').clientHeight")).doubleValue();
        double line =
                Double.parseDouble(
                        ((String)
                                        script(
                                                "getComputedStyle(document.querySelector('main p')).lineHeight"))
                                .replace("px", ""));
        double perLine = text.strip().length() / (height / line);
        assertTrue(perLine >= 60 && perLine <= 75, () -> "characters in a line: " + perLine);
    }

    @Test
    void aClickTellsWhereTheLinkLeadsAndGoesNowhere() throws Exception {
        showFirst("[wool](section-1.html#top) and [out](https://example.org/a)\n");
        script("document.querySelectorAll('main a')[0].click()");
        script("document.querySelectorAll('main a')[1].click()");
        assertEquals(2, followed.size());
        assertEquals("top", ((Target.ToSection) followed.get(0)).anchor());
        assertEquals(new Target.Outside("https://example.org/a"), followed.get(1));
        assertEquals("Yarn", script("document.title"));
        assertEquals("about:blank", String.valueOf(script("location.href")).replaceAll("#.*", ""));
    }

    @Test
    void onlyTheFirstButtonFollowsALink() throws Exception {
        showFirst("[A skein of wool](section-1.html)\n");
        String corner = "document.querySelector('main a').getBoundingClientRect()";
        double x = ((Number) script(corner + ".left")).doubleValue();
        double y = ((Number) script(corner + ".top")).doubleValue();
        Point2D link = onFx(() -> view.node().localToScreen(x + 8, y + 8));
        for (MouseButton other : List.of(MouseButton.SECONDARY, MouseButton.MIDDLE)) {
            new FxRobot().clickOn(link, other);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), followed);
        }
        new FxRobot().clickOn(link, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, followed.size());
    }

    private String over() throws Exception {
        return (String)
                script(
                        "Array.from(document.querySelectorAll('[role=dialog]:not([hidden])')).map(over => over.querySelector('.carrel-said').textContent).join('|')");
    }

    private String focused() throws Exception {
        return (String) script("document.activeElement.textContent");
    }

    private void push(KeyCode... keys) {
        new FxRobot().push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focusPage() throws Exception {
        onFx(
                () -> {
                    view.node().requestFocus();
                    return null;
                });
    }

    private static final String NOTES =
            """
            Oars<sup><a name="1" href="#fn1">a</a></sup> and paddles<sup><a name="1" href="#fn1">b</a></sup>.

            %s
            <a name="fn1" href="#1">1</a>: On [both](https://example.org/both).
            """
                    .formatted("Line.\n\n".repeat(60));

    @Test
    void aNoteShowsBesideItsMarkAndGoesWithEscape() throws Exception {
        showFirst(NOTES);
        focusPage();
        script("document.querySelectorAll('[data-mark]')[1].focus()");
        push(KeyCode.ENTER);
        assertEquals("1: On both.", over());
        push(KeyCode.ESCAPE);
        assertEquals("", over());
        assertEquals("b", focused());
        assertEquals(List.of(), followed);
    }

    @Test
    void aNoteLeadsBackToTheMarkItWasCalledFrom() throws Exception {
        showFirst(NOTES);
        script("document.querySelectorAll('[data-mark]')[1].click()");
        script("document.querySelector('[data-act=note]').click()");
        assertEquals("1", focused());
        assertTrue(((Number) script("document.scrollingElement.scrollTop")).doubleValue() > 0);
        script("document.querySelector('[data-back]').click()");
        assertEquals("b", focused());
        assertEquals(2, left);
    }

    @Test
    void linksInANoteBesideItsMarkWork() throws Exception {
        showFirst(NOTES);
        script("document.querySelector('[data-mark]').click()");
        script("document.querySelector('.carrel-said a').click()");
        assertEquals(List.of(new Target.Outside("https://example.org/both")), followed);
        assertEquals("", over());
    }

    @Test
    void aClickElsewhereTakesTheNoteAway() throws Exception {
        showFirst(NOTES);
        script("document.querySelector('[data-mark]').click()");
        script("document.querySelector('.carrel-said').click()");
        assertEquals("1: On both.", over());
        script("document.querySelector('h1').click()");
        assertEquals("", over());
    }

    @Test
    void goingElsewhereInThePageTakesTheNoteAway() throws Exception {
        showFirst(NOTES);
        script("document.querySelector('[data-mark]').click()");
        show(Objects.requireNonNull(shown.get()).page(), "", Place.TOP);
        assertEquals("", over());
    }

    @Test
    void aBrokenLinkSaysWhyWhereItStands() throws Exception {
        showFirst("[gone](gone.html)\n");
        script("document.querySelector('main a').click()");
        assertEquals("BROKEN_LINK", over());
        assertEquals(List.of(), followed);
    }

    @Test
    void aPictureIsEnlargedByKeyboard() throws Exception {
        Path module = Files.createDirectories(folder.resolve("course/modules/yarn"));
        Files.writeString(
                module.resolve("wool.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"><rect width=\"30\" height=\"20\"/></svg>");
        showFirst("![Wool](wool.svg)\n");
        focusPage();
        script("document.querySelector('[data-picture]').focus()");
        push(KeyCode.ENTER);
        assertEquals("Wool", over());
        push(KeyCode.PLUS);
        assertEquals("900px", width());
        push(KeyCode.MINUS);
        push(KeyCode.MINUS);
        assertEquals("450px", width());
        push(KeyCode.DIGIT0);
        assertEquals("", width());
        push(KeyCode.TAB);
        assertEquals(true, script("document.activeElement.closest('.carrel-enlarged') !== null"));
        push(KeyCode.ESCAPE);
        assertEquals("", over());
        assertEquals(true, script("document.activeElement.matches('[data-picture]')"));
    }

    private String width() throws Exception {
        return (String) script("document.querySelector('.carrel-stage img').style.width");
    }

    @Test
    void theAddressOfAVideoIsCopied() throws Exception {
        showFirst("<iframe src=\"https://player.vimeo.com/video/7\"></iframe>\n");
        script("document.querySelector('[data-copy]').click()");
        assertEquals(List.of("https://vimeo.com/7"), copied);
        assertEquals(List.of(), followed);
    }

    @Test
    void aToggleOpensByKeyboard() throws Exception {
        showFirst(
                "<div><input id=\"t\" class=\"toggle\" type=\"checkbox\"><label class=\"lbl-toggle\" for=\"t\">More</label>"
                        + "<div class=\"collapsible-content\"><p>Deep</p></div></div>\n");
        focusPage();
        push(KeyCode.TAB);
        assertEquals("More", focused());
        push(KeyCode.SPACE);
        assertEquals(true, script("document.querySelector('details').open"));
        push(KeyCode.ENTER);
        assertEquals(false, script("document.querySelector('details').open"));
    }

    @Test
    void aWideTableScrollsByKeyboardAndANarrowOneIsNoStop() throws Exception {
        String cells = "| wwwwwwwwwwwwwwwwwwwwww ".repeat(12) + "|\n";
        showFirst(
                "| a | b |\n|---|---|\n| 1 | 2 |\n\n" + cells + "|---".repeat(12) + "|\n" + cells);
        assertEquals(2, script("document.querySelectorAll('.carrel-scroll').length"));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        script("document.querySelectorAll('.carrel-scroll[tabindex]').length")
                                .equals(1));
        assertEquals(false, script("document.scrollingElement.scrollWidth > innerWidth"));
        focusPage();
        push(KeyCode.TAB);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.LEFT);
        assertEquals(60, script("document.querySelector('.carrel-wide').scrollLeft"));
    }

    @Test
    void nothingOfTheOverlaysIsInTheText() throws Exception {
        showFirst(NOTES);
        script("document.querySelector('[data-mark]').click()");
        Page page = Objects.requireNonNull(shown.get()).page();
        assertEquals(page.text().text(), script("carrel.text()"));
    }

    @Test
    void noLinkIsLive() throws Exception {
        showFirst(
                "[a](section-1.html) [b](https://example.org) [c](javascript:alert(1)) <a href=\"file:///etc/passwd\">d</a>\n");
        assertEquals(
                0,
                script(
                        "Array.from(document.querySelectorAll('[href]')).filter(a => a.getAttribute('href') !== '#').length"));
    }

    @Test
    void picturesOfTheCourseShow() throws Exception {
        Path module = Files.createDirectories(folder.resolve("course/modules/yarn"));
        Files.writeString(
                module.resolve("a picture.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\"/></svg>");
        showFirst("![A rectangle](a%20picture.svg)\n");
        assertEquals(30, script("document.querySelector('img').naturalWidth"));
    }

    @Test
    void aPictureThatIsNotThereIsSaid() throws Exception {
        showFirst("![A ball of wool](ball.png)\n");
        assertEquals(
                "MISSING_PICTURE", script("document.querySelector('.carrel-missing').textContent"));
    }

    @Test
    void returnsToAPlaceAtAnotherZoom() throws Exception {
        Course course =
                course(
                        "Paragraph of a few words that fills a line or so of the page.\n\n"
                                .repeat(80));
        Page page = page(course, course.sections().getFirst());
        var at = new Place(page.text().starts().get(40), 0.25, 0);
        show(page, "", at);
        assertEquals(at.start(), place.start());
        assertEquals(at.within(), place.within(), 0.1);
        Place left = place;
        onFx(
                () -> {
                    zoom.set(200);
                    return null;
                });
        show(page(course, course.sections().get(1)), "", Place.TOP);
        assertEquals(0, place.start());
        show(page, "", left);
        assertEquals(at.start(), place.start());
        assertEquals(at.within(), place.within(), 0.1);
    }

    private String paragraphOnTop() throws Exception {
        return (String)
                script(
                        "Array.from(document.querySelectorAll('main p')).find(p => p.getBoundingClientRect().bottom > 1).textContent");
    }

    /// Once the window has laid itself out and the page has followed.
    private void untilOnTop(String words, Callable<Boolean> changed) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onFx(changed) && paragraphOnTop().startsWith(words));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(paragraphOnTop().startsWith(words), paragraphOnTop());
    }

    private static String numbered() {
        var text = new StringBuilder();
        for (int n = 1; n <= 90; n++) {
            text.append("No. ").append(n).append(": ").append("some words to read ".repeat(n % 9));
            text.append("\n\n");
        }
        return text.toString();
    }

    @Test
    void theSameParagraphStaysOnTopWhenThePageIsZoomedResizedOrRecoloured() throws Exception {
        Course course = course(numbered());
        Page page = page(course, course.sections().getFirst());
        show(page, "", new Place(page.text().starts().get(41), 0.2, 0));
        String words = paragraphOnTop();
        Place left = place;
        var web = (WebView) view.node();
        for (int percent : List.of(250, 50, 175, 300, 100)) {
            onFx(
                    () -> {
                        zoom.set(percent);
                        return null;
                    });
            untilOnTop(words, () -> web.getZoom() == percent / 100.0);
        }
        for (int width : List.of(400, 1000, 320, 700)) {
            onFx(
                    () -> {
                        web.getScene().getWindow().setWidth(width);
                        return null;
                    });
            untilOnTop(words, () -> Math.abs(web.getWidth() - width) < 30);
        }
        onFx(
                () -> {
                    theme.set(Theme.DARK);
                    return null;
                });
        untilOnTop(words, () -> true);
        assertEquals(left.start(), place.start());
        assertEquals(left.within(), place.within(), 0.01);
    }

    @Test
    void aPlaceThatAShortPageCannotReachIsNotForgotten() throws Exception {
        Course course = course(numbered());
        Page page = page(course, course.sections().getFirst());
        var end = new Place(page.text().starts().getLast(), 0.25, 0);
        show(page, "", end);
        assertEquals(end.start(), place.start());
        onFx(
                () -> {
                    zoom.set(50);
                    return null;
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(end.start(), place.start());
        script("document.scrollingElement.scrollTop = 300");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onFx(() -> place.start()) < end.start());
    }

    @Test
    void goesToTheNearestBlockWhereTheTextHasChanged() throws Exception {
        Course course = course(numbered());
        Page page = page(course, course.sections().getFirst());
        show(page, "", new Place(page.text().starts().get(41) + 3, 0.9, 0));
        show(page, "", new Place(page.text().starts().get(60) - 2, 0.9, 0));
        assertTrue(paragraphOnTop().startsWith("No. 61:"), paragraphOnTop());
    }

    @Test
    void aPageLoadedBeforeTheViewHasItsSizeBeginsAtItsPlace() throws Exception {
        Course course = course(numbered());
        Page page = page(course, course.sections().getFirst());
        var at = new Place(page.text().starts().get(50), 0.25, 0);
        var web = (WebView) view.node();
        var root = onFx(() -> (StackPane) web.getScene().getRoot());
        onFx(
                () -> {
                    root.getChildren().clear();
                    web.resize(0, 0);
                    return null;
                });
        show(page, "", at);
        onFx(() -> root.getChildren().add(web));
        untilOnTop("No. 51:", () -> web.getWidth() == 700);
        assertEquals(at.start(), place.start());
        assertEquals(at.within(), place.within(), 0.01);
    }

    @Test
    void goesToAnAnchorAlsoInAClosedToggle() throws Exception {
        Course course =
                course(
                        "Line.\n\n".repeat(60)
                                + "<div><input id=\"t\" class=\"toggle\" type=\"checkbox\"><label class=\"lbl-toggle\" for=\"t\">More</label>"
                                + "<div class=\"collapsible-content\"><p><a name=\"deep\">Deep</a></p></div></div>\n\n"
                                + "Line.\n\n".repeat(60));
        show(page(course, course.sections().getFirst()), "deep", Place.TOP);
        assertEquals(true, script("document.querySelector('details').open"));
        double top =
                ((Number)
                                script(
                                        "document.getElementsByName('c-deep')[0].getBoundingClientRect().top"))
                        .doubleValue();
        assertTrue(top >= 0 && top < 100, "it stands at " + top);
    }

    @Test
    void browserAndJavaReadTheSameText() throws Exception {
        showFirst(
                """
                Before <!-- not this --> *after*
                a break<br>here

                <div>Bare<input id="t" class="toggle" type="checkbox"><label class="lbl-toggle" for="t">Label</label><div class="collapsible-content">Hidden  words</div>tail</div>

                <div class="tips"><p class="box-title">Title</p>Text <iframe src="https://example.org/v"></iframe> on</div>

                | a | b |
                |---|---|
                | 1 |   |

                Nai\u0308ve \ud83d\ude42 caf\u00e9[^1] ![gone](gone.png)

                [^1]: A note.
                """);
        Page page = Objects.requireNonNull(shown.get()).page();
        assertEquals(page.text().text(), script("carrel.text()"));
        assertTrue(page.text().text().contains("Hidden words"));
    }

    @Test
    void browserAndJavaReadTheSameTextOnEveryPageOfTheRealCourse() throws Exception {
        assumeTrue(Files.exists(CORPUS), "the real course is not here: " + CORPUS);
        Course course = open(CORPUS);
        for (Section section : course.sections()) {
            Page page = page(course, section);
            show(page, "", Place.TOP);
            assertEquals(page.text().text(), script("carrel.text()"), section.id().path());
        }
    }

    @Test
    void showsNothingWhereNothingIsOpen() throws Exception {
        showFirst("A skein.\n");
        onFx(
                () -> {
                    shown.set(null);
                    return null;
                });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> script("document.querySelectorAll('h1').length").equals(0));
        assertNull(shown.get());
    }
}
