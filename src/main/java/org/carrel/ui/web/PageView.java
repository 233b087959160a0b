// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

import org.carrel.course.Target;
import org.carrel.page.Page;
import org.carrel.page.PageTemplate;
import org.carrel.page.Palette;
import org.carrel.page.Theme;
import org.carrel.reader.Found;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Shows pages. Scripts of pages never run, no address is ever loaded, and no link is live: a click is told to whoever
/// made the view, by the number the link carries.
///
/// FX thread only. Lambdas, not anonymous classes: the rule that keeps WebView in one class goes by simple names.
public final class PageView {
    /// What the person does in the page, and what becomes of it.
    public interface Events {
        void follow(Target target);

        /// The person goes on to the next section, or back to the one before it in the course.
        void turn(boolean on);

        /// The page is now scrolled there.
        void reached(Place place);

        /// The page is about to be left for another place in it.
        void leaving();

        /// The person wants a text of the page in the clipboard.
        void copy(String text);

        /// The page was loaded, and has been on the screen for a moment: whatever could have hung or killed the view
        /// has not.
        void painted(Page page);
    }

    private final WebView web = new WebView();
    private final Events events;
    private final PageScript script;
    private final PageActions actions;
    private final PageHits hits;
    private final PageMarks marks;
    private final PageSelection selection;
    private final EventListener scroll = _ -> scrolled();
    private final EventListener onScroll = new WeakEventListener(scroll);
    private final AnimationTimer painting = new Painting(this::standing, this::painted);
    private Theme theme;
    private @Nullable Shown shown;
    private boolean loaded;
    private Runnable whenReady = () -> {};

    /// @param language of the open course
    /// @param scratch a folder of this process alone, for what WebKit insists on writing
    public PageView(
            ObservableValue<@Nullable Shown> page,
            Supplier<String> language,
            ObservableValue<Theme> theme,
            ObservableValue<? extends Number> zoom,
            Path scratch,
            Events events) {
        this.events = events;
        this.theme = theme.getValue();
        WebEngine engine = web.getEngine();
        script = new PageScript(engine::executeScript);
        marks = new PageMarks(script, this::withoutFocus);
        actions = new PageActions(script, events, marks);
        hits = new PageHits(script);
        selection = new PageSelection(script, web::getZoom);
        engine.setUserDataDirectory(scratch.toFile());
        engine.setJavaScriptEnabled(false);
        engine.setCreatePopupHandler(_ -> null);
        web.setContextMenuEnabled(false);
        engine.documentProperty().addListener((_, _, document) -> listen(document));
        engine.getLoadWorker()
                .stateProperty()
                .addListener(
                        (_, _, state) -> {
                            loaded = state == Worker.State.SUCCEEDED;
                            if (loaded) {
                                begin();
                            }
                        });
        theme.subscribe(this::colour);
        zoom.subscribe(percent -> web.setZoom(percent.doubleValue() / 100));
        web.zoomProperty().subscribe((_, _) -> fit());
        web.widthProperty().subscribe((_, _) -> fit());
        web.heightProperty().subscribe((_, _) -> fit());
        web.addEventFilter(KeyEvent.KEY_PRESSED, actions::key);
        web.addEventFilter(KeyEvent.KEY_PRESSED, selection::key);
        web.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> selection.leave());
        web.addEventHandler(KeyEvent.KEY_RELEASED, _ -> Platform.runLater(selection::look));
        web.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(selection::look));
        page.subscribe(next -> show(next, language.get()));
    }

    public Node node() {
        return web;
    }

    /// The notebook's entries in the page.
    public PageMarks marks() {
        return marks;
    }

    /// What is selected in the page.
    public PageSelection selection() {
        return selection;
    }

    /// The page as it is presented, for a view that does nothing else.
    public PageStage stage() {
        return new PageStage(script);
    }

    /// Runs once, when the page asked for last stands in the view.
    public void whenReady(Runnable ready) {
        whenReady = ready;
    }

    private void show(@Nullable Shown next, String language) {
        Shown before = shown;
        shown = next;
        if (next != null && before != null && next.page().equals(before.page())) {
            if (loaded) {
                begin();
            }
        } else {
            loaded = false;
            stands(null);
            String html =
                    next == null
                            ? PageTemplate.blank(theme)
                            : PageTemplate.document(next.page(), language, theme);
            web.getEngine().loadContent(Surrogates.escaped(html));
        }
    }

    private void colour(Theme next) {
        theme = next;
        web.setPageFill(Color.web(Objects.requireNonNull(Palette.of(next).get("paper"))));
        if (shown != null && loaded) {
            tell(script.place("theme", next.id()));
        }
    }

    private void begin() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Place at = now.place();
        tell(script.place("begin", theme.id(), now.anchor(), at.start(), at.within()));
        stands(now.page());
        painting.start();
        Runnable ready = whenReady;
        whenReady = () -> {};
        ready.run();
    }

    private void stands(@Nullable Page page) {
        actions.stands(page);
        hits.stands(page);
        marks.stands(page);
        selection.stands(page);
    }

    private @Nullable Shown standing() {
        return loaded ? shown : null;
    }

    private void painted(Shown now) {
        tell(script.place("fit")); // the view may have got its size only now
        events.painted(now.page());
    }

    private void listen(@Nullable Document document) {
        if (document != null) {
            script.enter();
            actions.listen(document);
            ((EventTarget) document).addEventListener("scroll", onScroll, false);
        }
    }

    /// Once the view has its new size.
    private void fit() {
        Platform.runLater(
                () -> {
                    if (shown != null && loaded) {
                        tell(script.place("fit"));
                        selection.follow();
                    }
                });
    }

    /// The heading that the page stands at: which of its second to fourth level, from 0; -1 above the first.
    public int headingInView() {
        return loaded && script.call("headingInView") instanceof Number at ? at.intValue() : -1;
    }

    /// Goes to a heading, counted as above.
    public void goToHeading(int number) {
        if (loaded) {
            events.leaving();
            script.call("goToHeading", number);
        }
    }

    /// Marks what was found, once its page stands here, and goes to the current hit.
    public void mark(@Nullable Found found) {
        if (found != null && found.current().isPresent()) {
            actions.clear();
        }
        hits.mark(found);
    }

    /// Prints the page shown as it is on paper, everything opened and nothing of what only a screen needs, and ends the
    /// job.
    ///
    /// @return whether the printer took all of it
    public boolean print(PrinterJob job) {
        script.call("unfold");
        web.getEngine().print(job);
        return job.getJobStatus() != PrinterJob.JobStatus.ERROR && job.endJob();
    }

    /// WebKit takes the focus of the window when something in the page gets that of the page.
    private void withoutFocus(Runnable action) {
        Scene scene = web.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        action.run();
        if (owner != null && !owner.equals(web) && web.isFocused()) {
            owner.requestFocus();
        }
    }

    private void scrolled() {
        if (shown != null && loaded) {
            tell(script.place("moved"));
            selection.follow();
        }
    }

    private void tell(Optional<Place> place) {
        place.ifPresent(events::reached);
    }
}
