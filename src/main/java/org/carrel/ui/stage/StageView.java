// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.carrel.reader.Place;
import org.carrel.reader.Shown;
import org.carrel.reader.StageSize;
import org.carrel.ui.web.NoEvents;
import org.carrel.ui.web.PageStage;
import org.carrel.ui.web.PageView;
import org.carrel.workshop.Measure;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Step;
import org.carrel.workshop.Steps;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Draws what is presented, as it is on the room's screen but as large as there is place for it. Lays pages out, and
/// tells how.
final class StageView {
    /// Who hears of pages.
    interface Events {
        /// Whether this view is the one to lay pages out. One that is not waits for the one that is.
        boolean laysOut();

        void laidOut(Page page, List<Step> steps);

        void failed(Page page);

        void stood(Page page);
    }

    /// So many pulses a view may take to get its size.
    private static final int PATIENCE = 1200;

    private final SimpleObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final SimpleDoubleProperty zoom = new SimpleDoubleProperty(StageSize.SMALLEST);
    private final Events events;
    private final boolean pale;
    private final Region edge = new Region();
    private final PageView page;
    private final PageStage stage;
    private final PartCard card = new PartCard();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Pane pane = new Pane();
    private final AnimationTimer settling = new Pulses(1, this::layOut);
    private int waits;
    private Canvas canvas = Canvas.PROJECTOR;
    private @Nullable Seen seen;
    private @Nullable Page loaded;
    private @Nullable Step drawn;

    /// @param pale whether what the room does not see yet is drawn all the same, weakly
    StageView(
            Supplier<String> language,
            ObservableValue<Theme> theme,
            Path scratch,
            boolean pale,
            Events events) {
        this.events = events;
        this.pale = pale;
        page = new PageView(shown, language, theme, zoom, scratch, new OnStage());
        stage = page.stage();
        page.node().setMouseTransparent(true);
        page.node().setFocusTraversable(false);
        card.node().setVisible(false);
        for (Node each : List.of(page.node(), card.node())) {
            each.setManaged(false);
            each.getTransforms().add(scale);
            pane.getChildren().add(each);
        }
        edge.setManaged(false);
        edge.setMouseTransparent(true);
        edge.getStyleClass().add("stage-edge");
        pane.getChildren().add(edge);
        pane.getStyleClass().add("stage-view");
        theme.subscribe(next -> pane.setStyle(StageStyle.colours(next)));
        pane.setMinSize(0, 0);
        pane.widthProperty().subscribe((_, _) -> fit());
        pane.heightProperty().subscribe((_, _) -> fit());
        resize();
    }

    /// Of any size; what is drawn keeps the shape of the canvas.
    Region node() {
        return pane;
    }

    /// Lays out for another screen.
    void setCanvas(Canvas next) {
        if (!next.equals(canvas)) {
            canvas = next;
            resize();
            layOut();
        }
    }

    /// @param next null for nothing
    void show(@Nullable Seen next) {
        if (next != null && next.page() != null && next.step() == null && !events.laysOut()) {
            return;
        }
        Seen before = seen;
        seen = next;
        Page of = next == null ? null : next.page();
        card.show(next == null || of != null ? null : next.part());
        card.node().setVisible(next != null && of == null);
        page.node()
                .setOpacity(of == null ? 0 : 1); // one that is not visible does not take a new size
        if (of == null || next == null) {
            return;
        }
        if (!of.equals(loaded)) {
            loaded = null;
            drawn = null;
            page.whenReady(() -> arrived(of));
            shown.set(new Shown(of, "", Place.TOP));
        } else if (before == null || before.percent() != next.percent()) {
            layOut();
        } else {
            draw();
        }
    }

    /// Holds no page any more.
    void leave() {
        show(null);
        loaded = null;
        drawn = null;
        shown.set(null);
    }

    /// Where the canvas is drawn in this view.
    Rectangle2D area() {
        Node drawn = page.node();
        return new Rectangle2D(
                drawn.getLayoutX(),
                drawn.getLayoutY(),
                canvas.width() * scale.getX(),
                canvas.height() * scale.getY());
    }

    private void arrived(Page of) {
        loaded = of;
        tolerate(
                of,
                () -> {
                    stage.begin(where(of), of.section().label(), pale);
                    layOut();
                });
    }

    private static String where(Page of) {
        return of.where().equals(of.section().label()) ? "" : of.where();
    }

    private void layOut() {
        Page of = loaded;
        Seen now = seen;
        if (of == null || now == null || !of.equals(now.page())) {
            return;
        }
        tolerate(
                of,
                () -> {
                    drawn = null;
                    if (!isSettled() && waits++ < PATIENCE) {
                        settling.start();
                        return;
                    }
                    waits = 0;
                    if (events.laysOut()) {
                        List<Measure> sizes =
                                StageSize.from(now.percent()).mapToObj(this::measure).toList();
                        events.laidOut(of, Steps.of(sizes));
                    } else {
                        measure(now.percent()); // which makes room in narrow tables
                    }
                    draw();
                });
    }

    private boolean isSettled() {
        zoom.set(canvas.zoom(StageSize.SMALLEST));
        return stage.hasRoom(canvas.width(), canvas.height(), zoom.get() / 100);
    }

    private Measure measure(int percent) {
        zoom.set(canvas.zoom(percent));
        return stage.measure(percent);
    }

    private void draw() {
        Seen now = seen;
        Step next = now == null ? null : now.step();
        if (loaded == null || now == null || next == null || next.equals(drawn)) {
            return;
        }
        drawn = next;
        tolerate(
                loaded,
                () -> {
                    zoom.set(canvas.zoom(next.percent()));
                    stage.show(next);
                });
    }

    /// A page that can't be laid out or drawn is one that can't be shown; the show goes on.
    private void tolerate(Page of, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            System.getLogger(StageView.class.getName())
                    .log(System.Logger.Level.WARNING, "not shown on stage: " + e.getClass());
            events.failed(of);
        }
    }

    private void resize() {
        for (Node each : List.of(page.node(), card.node())) {
            each.resize(canvas.width(), canvas.height());
        }
        card.scale(canvas.height() / Canvas.PROJECTOR.height());
        fit();
    }

    private void fit() {
        double factor =
                Math.min(pane.getWidth() / canvas.width(), pane.getHeight() / canvas.height());
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            for (Node each : List.of(page.node(), card.node())) {
                each.relocate(
                        (pane.getWidth() - canvas.width() * factor) / 2,
                        (pane.getHeight() - canvas.height() * factor) / 2);
            }
            Rectangle2D area = area();
            edge.resizeRelocate(
                    area.getMinX() - 1,
                    area.getMinY() - 1,
                    area.getWidth() + 2,
                    area.getHeight() + 2);
        }
    }

    private final class OnStage extends NoEvents {
        @Override
        public void painted(Page stood) {
            events.stood(stood);
        }
    }
}
