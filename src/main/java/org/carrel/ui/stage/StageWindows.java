// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.carrel.page.Page;
import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.workshop.Clock;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The windows of a show, from its beginning to its end, on whatever screens there are in the meantime; then those of
/// the next one.
final class StageWindows implements StageKeys.Windows {
    /// That are suggested to be counted down where nobody planned any.
    private static final int USUAL_MINUTES = 30;

    private final Presenting presenting;
    private final Screens screens;
    private Rectangle2D home = Rectangle2D.EMPTY;
    private final OverStage over = new OverStage();
    private final SimpleObjectProperty<@Nullable Point2D> pointed = new SimpleObjectProperty<>();
    private final StageView seen;
    private final StageView current;
    private final StageView following;
    private final AudienceWindow audience;
    private final NotesView notes;
    private final ClockFace clock;
    private final TrainerDesk desk;
    private final TrainerWindow trainer;
    private final Label typing = new Label();
    private Subscription watching = Subscription.EMPTY;
    private @Nullable Arrangement arrangement;
    private boolean swapped;

    /// @param scratch a folder of this process alone
    StageWindows(
            Reader reader,
            Preferences preferences,
            Path scratch,
            Screens screens,
            InstantSource time) {
        this.presenting = reader.presenting();
        this.screens = screens;
        var theme = preferences.themeProperty();
        seen = new StageView(reader::language, theme, scratch, false, new Layout(true));
        current = new StageView(reader::language, theme, scratch, true, new Layout(false));
        following = new StageView(reader::language, theme, scratch, false, new Layout(false));
        var keys = new StageKeys(presenting, this, over, time);
        audience =
                new AudienceWindow(
                        seen,
                        new Spot(seen, pointed).node(),
                        theme.get(),
                        keys::listen,
                        presenting::end);
        notes = new NotesView(reader.trainerNotes());
        clock = new ClockFace(presenting);
        desk =
                new TrainerDesk(
                        presenting,
                        current,
                        new Spot(current, pointed).node(),
                        new NextStep(presenting, following),
                        notes,
                        clock);
        trainer = new TrainerWindow(desk.node(), notes, presenting::end);
        keys.listen(trainer.scene());
        typing.getStyleClass().addAll("stage-over", "stage-line");
        typing.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        typing.setMouseTransparent(true);
        theme.subscribe(this::colour);
        presenting.seenProperty().subscribe(audience::show);
    }

    /// @param own where the program's own window is
    void open(Rectangle2D own) {
        home = own;
        swapped = false;
        watching = screens.onChange(this::arrange);
        arrange();
        clock.run(true);
    }

    void close() {
        watching.unsubscribe();
        clock.run(false);
        over.close();
        typing(null);
        trainer.close();
        audience.close();
        arrangement = null;
        List.of(seen, current, following).forEach(StageView::leave);
    }

    /// For the screens as they are now. What is private goes first, and comes back last.
    private void arrange() {
        Arrangement next =
                Arrangement.of(
                        screens.areas(), home, swapped, presenting.rehearsedProperty().get());
        Arrangement before = arrangement;
        if (next.equals(before)) {
            return;
        }
        arrangement = next;
        over.close();
        boolean moves =
                before == null
                        || next.full() != before.full()
                        || !next.audience().equals(before.audience());
        Rectangle2D room = next.full() ? next.audience() : Rectangle2D.EMPTY;
        if (moves || next.trainer() == null) {
            trainer.put(null, room);
        }
        seen.setCanvas(next.canvas());
        List.of(current, following).forEach(view -> view.setCanvas(next.canvas().small()));
        if (moves) {
            audience.put(next.audience(), next.full(), StageMessage.AUDIENCE_TITLE.text());
        }
        if (next.trainer() == null) {
            audience.focus();
        } else {
            trainer.put(next.trainer(), room);
            trainer.focus();
        }
        desk.setPlace(place(next));
    }

    private static String place(Arrangement now) {
        return now.full()
                ? StageMessage.AUDIENCE_AT.text(
                        now.number(),
                        String.valueOf(Math.round(now.audience().getWidth())),
                        String.valueOf(Math.round(now.audience().getHeight())))
                : StageMessage.REHEARSAL.text();
    }

    private void colour(Theme theme) {
        audience.colour(theme);
        trainer.colour(theme);
    }

    /// In the window that the trainer looks at.
    private StackPane place() {
        return trainer.isShown() ? trainer.over() : audience.over();
    }

    @Override
    public void swap() {
        swapped = !swapped;
        arrange();
    }

    @Override
    public void overview() {
        Show show = presenting.showProperty().get();
        if (show != null) {
            over.show(new OverviewPane(presenting, show), place());
        }
    }

    @Override
    public void keys() {
        over.show(new KeysPane(), place());
    }

    /// Only where there is a clock to see.
    @Override
    public void clock() {
        Show show = presenting.showProperty().get();
        if (show == null || !trainer.isShown()) {
            return;
        }
        int minutes = show.minutes() > 0 ? show.minutes() : USUAL_MINUTES;
        Clock now = presenting.time().clockProperty().get();
        var pane =
                new ClockPane(
                        now.aim(),
                        minutes,
                        presenting.time().now().plusMinutes(minutes).toLocalTime(),
                        presenting.time()::aim);
        over.show(pane, place());
        pane.focus();
    }

    @Override
    public void notesSize(int direction) {
        notes.resize(direction);
    }

    @Override
    public void typing(@Nullable String digits) {
        if (typing.getParent() instanceof StackPane from) {
            from.getChildren().remove(typing);
        }
        if (digits != null) {
            int steps = presenting.stepsProperty().get().size();
            typing.setText(StageMessage.GOING.text(digits.isEmpty() ? "\u2026" : digits, steps));
            place().getChildren().add(typing);
        }
    }

    @Override
    public void askForEnd() {
        if (presenting.time().clockProperty().get().isRunning()) {
            over.show(new EndQuestion(presenting::end), place());
        } else {
            presenting.end();
        }
    }

    /// What a view says of a page. The room's view counts; the trainer's own only while that one stands still.
    private final class Layout implements StageView.Events {
        private final boolean ofTheRoom;

        Layout(boolean ofTheRoom) {
            this.ofTheRoom = ofTheRoom;
        }

        @Override
        public boolean laysOut() {
            return ofTheRoom != presenting.frozenProperty().get();
        }

        @Override
        public void laidOut(Page page, List<Step> steps) {
            presenting.laidOut(page, steps);
        }

        @Override
        public void failed(Page page) {
            if (laysOut()) {
                presenting.failed(page);
            }
        }

        @Override
        public void stood(Page page) {
            presenting.stood(page);
        }
    }
}
