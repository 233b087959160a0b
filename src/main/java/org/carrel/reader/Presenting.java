// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.course.Course;
import org.carrel.course.Section;
import org.carrel.page.Page;
import org.carrel.page.PageRenderer;
import org.carrel.workshop.Measured;
import org.carrel.workshop.Part;
import org.carrel.workshop.Seen;
import org.carrel.workshop.Show;
import org.carrel.workshop.Step;
import org.carrel.workshop.Veil;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What is presented to the people in the room, and what the trainer may do with it. Nothing that fails ends a show: a
/// part that can't be shown is gone over by the next move.
public final class Presenting {
    private final Home home = new Home();
    private final Guard guard;
    private final Timekeeping time;
    private final Turns turns;
    private final ReadOnlyObjectWrapper<@Nullable Show> show = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper rehearsed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper part = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Veil> veil = new ReadOnlyObjectWrapper<>(Veil.NONE);
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(StageSize.NORMAL);
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Seen> ahead = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Course course;
    private int looks;

    Presenting(Background background, Notices notices, Guard guard, InstantSource clock) {
        this.guard = guard;
        time = new Timekeeping(clock);
        turns = new Turns(new PageMaker(background, notices, guard), clock, this::look);
    }

    /// Null while nothing is presented.
    public ReadOnlyObjectProperty<@Nullable Show> showProperty() {
        return show.getReadOnlyProperty();
    }

    /// Whether nobody looks on yet.
    public ReadOnlyBooleanProperty rehearsedProperty() {
        return rehearsed.getReadOnlyProperty();
    }

    /// Which part of the show is on.
    public ReadOnlyIntegerProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /// Those of the part that is on; empty where it has none, or none is known yet.
    public ReadOnlyObjectProperty<List<Step>> stepsProperty() {
        return turns.stepsProperty();
    }

    /// Which step of the part is on, from 0.
    public ReadOnlyIntegerProperty stepProperty() {
        return turns.stepProperty();
    }

    public ReadOnlyObjectProperty<Veil> veilProperty() {
        return veil.getReadOnlyProperty();
    }

    /// Whether the people in the room keep seeing what they saw while the trainer looks elsewhere.
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /// The size of text that is wanted.
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// What the people in the room are to see; null while nothing is presented.
    public ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// What the trainer is at: the same, unless the room's screen is veiled or frozen.
    public ReadOnlyObjectProperty<@Nullable Seen> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    public Timekeeping time() {
        return time;
    }

    /// What the last run took; set when it ends, if its clock ran at all.
    public ReadOnlyObjectProperty<@Nullable Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    void enter(Course open, PageRenderer pages) {
        end();
        course = open;
        turns.use(open, pages);
    }

    void leave() {
        end();
        course = null;
        turns.leave();
    }

    /// Begins with the first step; ends what is presented now.
    public void present(Show next) {
        begin(next, false);
    }

    /// The same, for nobody but the trainer.
    public void rehearse(Show next) {
        begin(next, true);
    }

    private void begin(Show next, boolean alone) {
        home.check();
        end();
        time.enter(next);
        rehearsed.set(alone);
        veil.set(Veil.NONE);
        frozen.set(false);
        part.set(0);
        turns.enter(section(next.parts().getFirst()), false); // made while the windows come up
        show.set(next);
        look();
    }

    /// Nothing is presented any more.
    public void end() {
        home.check();
        Show now = show.get();
        if (now == null) {
            return;
        }
        time.leave(part.get());
        turns.stop();
        show.set(null);
        seen.set(null);
        ahead.set(null);
        time.measured(now).ifPresent(measured::set);
    }

    /// The next step, or the first one of the next part; what veils the screen goes first.
    public void next() {
        if (moves() && !turns.next()) {
            toPart(part.get() + 1, false);
        }
    }

    /// The step before, or the last one of the part before; what veils the screen goes first.
    public void previous() {
        if (moves() && !turns.previous()) {
            toPart(part.get() - 1, true);
        }
    }

    public void first() {
        go(0);
    }

    public void last() {
        go(Integer.MAX_VALUE);
    }

    /// Goes to a step of the part that is on.
    ///
    /// @param step from 0; one that there is not is the nearest that there is
    public void go(int step) {
        if (moves()) {
            turns.go(step);
        }
    }

    public void goToPart(int next) {
        if (moves() && next != part.get()) {
            toPart(next, false);
        }
    }

    /// The room's screen turns black or white, or back.
    public void turn(Veil other) {
        home.check();
        if (show.get() != null) {
            veil.set(veil.get() == other ? Veil.NONE : other);
            look();
        }
    }

    /// The room's screen stays as it is, or follows again.
    public void freeze() {
        home.check();
        if (show.get() != null) {
            frozen.set(!frozen.get());
            look();
        }
    }

    public void larger() {
        size(StageSize.larger(percent.get()));
    }

    public void smaller() {
        size(StageSize.smaller(percent.get()));
    }

    public void resetClock() {
        home.check();
        time.reset(part.get());
    }

    /// A window has laid the page out. All that show it agree, since they have the same room.
    public void laidOut(Page page, List<Step> steps) {
        home.check();
        turns.laidOut(page, steps);
    }

    /// A window can't show the page.
    public void failed(Page page) {
        home.check();
        turns.failed(page);
    }

    /// The page has been in a window for a moment.
    public void stood(Page page) {
        guard.stood(page);
    }

    private void size(int next) {
        home.check();
        percent.set(next);
        look();
    }

    /// Whether a move is one on the way: not while nothing is presented, and not where it only lifts a veil.
    private boolean moves() {
        home.check();
        if (show.get() == null) {
            return false;
        }
        time.move();
        if (veil.get() != Veil.NONE) {
            veil.set(Veil.NONE);
            look();
            return false;
        }
        return true;
    }

    private void toPart(int next, boolean atEnd) {
        Show now = show.get();
        if (now != null && next >= 0 && next < now.parts().size()) {
            time.leave(part.get());
            part.set(next);
            turns.enter(section(now.parts().get(next)), atEnd);
        }
    }

    private Optional<Section> section(Part of) {
        Course open = course;
        return open == null
                ? Optional.empty()
                : Optional.ofNullable(of.section()).flatMap(open::section);
    }

    private void look() {
        Show now = show.get();
        if (now == null || turns.isOnItsWay()) {
            return;
        }
        Part at = now.parts().get(part.get());
        var next = new Seen(at, turns.pageProperty().get(), turns.step(), percent.get(), Veil.NONE);
        Seen before = seen.get();
        int mine = ++looks;
        seen.set((frozen.get() && before != null ? before : next).with(veil.get()));
        if (mine == looks) { // the room's window may have laid the page out anew at once
            ahead.set(next);
        }
    }
}
