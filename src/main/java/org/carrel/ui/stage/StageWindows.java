// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.carrel.page.Theme;
import org.carrel.reader.Preferences;
import org.carrel.reader.Presenting;
import org.carrel.reader.Reader;
import org.carrel.workshop.Clock;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Show;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The windows of a show, from its beginning to its end, on whatever screens there are in the meantime; then those of
/// the next one.
final class StageWindows implements StageKeys.Windows {
    /// That are suggested to be counted down where nobody planned any.
    private static final int USUAL_MINUTES = 30;

    /// So many pulses the trainer's window waits for the room's first picture: about a second.
    private static final int PATIENCE = 60;

    private final Presenting presenting;
    private final Screens screens;
    private Rectangle2D home = Rectangle2D.EMPTY;
    private final OverStage over = new OverStage();
    private final SimpleObjectProperty<@Nullable Point2D> pointed = new SimpleObjectProperty<>();
    private final ObservableValue<Theme> theme;
    private final StageView seen;
    private final AudienceWindow audience;
    private final Supplier<TrainersPlace> makeTrainers;
    private final Label typing = new Label();
    private final Pulses painted = new Pulses(Pulses.TO_PAINT, this::begun);
    private final Pulses patience = new Pulses(PATIENCE, this::begun);
    private Subscription watching = Subscription.EMPTY;
    private @Nullable Arrangement arrangement;
    private @Nullable TrainersPlace trainers;
    private boolean swapped;
    private boolean beginning;

    /// @param scratch a folder of this process alone
    StageWindows(
            Reader reader,
            Preferences preferences,
            Path scratch,
            Screens screens,
            InstantSource time) {
        this.presenting = reader.presenting();
        this.screens = screens;
        theme = preferences.themeProperty();
        seen = new StageView(reader::language, theme, scratch, false, new Layout(presenting, true));
        var keys = new StageKeys(presenting, this, over, time);
        audience =
                new AudienceWindow(
                        seen,
                        new Spot(seen, pointed).node(),
                        theme.getValue(),
                        keys::listen,
                        presenting::end);
        makeTrainers =
                () ->
                        new TrainersPlace(
                                presenting,
                                new StageView(
                                        reader::language,
                                        theme,
                                        scratch,
                                        true,
                                        new Layout(presenting, false)),
                                new StageView(
                                        reader::language,
                                        theme,
                                        scratch,
                                        false,
                                        new Layout(presenting, false)),
                                new NotesView(reader.trainerNotes()),
                                pointed,
                                keys::listen);
        typing.getStyleClass().addAll("stage-over", "stage-line");
        typing.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        typing.setMouseTransparent(true);
        theme.subscribe(this::colour);
        presenting.seenProperty().subscribe(this::show);
    }

    /// @param own where the program's own window is
    void open(Rectangle2D own) {
        home = own;
        swapped = false;
        beginning = true;
        watching = screens.onChange(this::arrange);
        arrange();
        patience.start();
    }

    void close() {
        watching.unsubscribe();
        painted.stop();
        patience.stop();
        over.close();
        typing(null);
        if (trainers != null) {
            trainers.close();
        }
        audience.close();
        arrangement = null;
        seen.leave();
    }

    private void show(@Nullable Seen next) {
        audience.show(next);
        if (beginning && next != null && (next.step() != null || next.page() == null)) {
            painted.start();
        }
    }

    /// The room's first picture comes before everything that the trainer has.
    private void begun() {
        painted.stop();
        patience.stop();
        beginning = false;
        seat();
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
        if (trainers != null && (moves || next.trainer() == null)) {
            trainers.hide(room(next));
        }
        seen.setCanvas(next.canvas());
        if (moves) {
            audience.put(next.audience(), next.full(), StageMessage.AUDIENCE_TITLE.text());
        }
        seat();
    }

    private void seat() {
        Arrangement now = arrangement;
        if (now == null || now.trainer() == null || beginning) {
            audience.focus();
        } else {
            over.close();
            trainers().put(now.trainer(), room(now), now.canvas(), place(now));
        }
    }

    /// What the people in the room see of all screens.
    private static Rectangle2D room(Arrangement now) {
        return now.full() ? now.audience() : Rectangle2D.EMPTY;
    }

    /// Made where there is a place for it: a show on one screen does without.
    private TrainersPlace trainers() {
        TrainersPlace made = trainers;
        if (made == null) {
            made = makeTrainers.get();
            trainers = made;
            made.colour(theme.getValue());
        }
        return made;
    }

    private static String place(Arrangement now) {
        return now.full()
                ? StageMessage.AUDIENCE_AT.text(
                        now.number(),
                        String.valueOf(Math.round(now.audience().getWidth())),
                        String.valueOf(Math.round(now.audience().getHeight())))
                : StageMessage.REHEARSAL.text();
    }

    private void colour(Theme next) {
        audience.colour(next);
        if (trainers != null) {
            trainers.colour(next);
        }
    }

    /// In the window that the trainer looks at.
    private StackPane place() {
        return trainers != null && trainers.isShown() ? trainers.over() : audience.over();
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
        if (show == null || trainers == null || !trainers.isShown()) {
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
        if (trainers != null) {
            trainers.resizeNotes(direction);
        }
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
}
