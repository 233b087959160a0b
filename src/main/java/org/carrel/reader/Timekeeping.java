// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.carrel.workshop.Clock;
import org.carrel.workshop.Lap;
import org.carrel.workshop.Measured;
import org.carrel.workshop.Show;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// The time of what is presented.
public final class Timekeeping {
    private final Home home = new Home();
    private final InstantSource time;
    private final ReadOnlyObjectWrapper<Clock> clock =
            new ReadOnlyObjectWrapper<>(Clock.of(new Clock.Aim.Up()));
    private Lap lap = new Lap(List.of(), Duration.ZERO);
    private Instant begun = Instant.EPOCH;

    Timekeeping(InstantSource time) {
        this.time = time;
    }

    /// What it reads changes by itself, from second to second.
    public ReadOnlyObjectProperty<Clock> clockProperty() {
        return clock.getReadOnlyProperty();
    }

    public ZonedDateTime now() {
        return time.instant().atZone(ZoneId.systemDefault());
    }

    /// Since the first move, without pauses.
    public Duration elapsed() {
        return clock.get().elapsed(time.instant());
    }

    /// What the trainer wants to read on it.
    public void aim(Clock.Aim aim) {
        home.check();
        clock.set(clock.get().with(aim));
    }

    /// Pauses the clock until it is turned again.
    public void turn() {
        home.check();
        clock.set(clock.get().turn(time.instant()));
    }

    /// The clock starts again from zero.
    ///
    /// @param part which part is on
    void reset(int part) {
        lap = lap.spend(part, elapsed()).reset();
        clock.set(clock.get().reset(time.instant()));
    }

    /// A show that has minutes counts them down.
    void enter(Show show) {
        lap = Lap.of(show);
        clock.set(
                Clock.of(
                        show.minutes() > 0
                                ? new Clock.Aim.Down(show.minutes())
                                : new Clock.Aim.Up()));
    }

    /// The trainer makes a move; the first one starts the clock.
    void move() {
        if (clock.get().begun() == null) {
            begun = time.instant();
            clock.set(clock.get().begin(begun));
        }
    }

    /// Another part comes, or the end.
    void leave(int part) {
        lap = lap.spend(part, elapsed());
    }

    /// What the show took; empty where the clock never ran.
    Optional<Measured> measured(Show show) {
        return clock.get().begun() == null
                ? Optional.empty()
                : Optional.of(new Measured(show, begun, lap.spent()));
    }
}
