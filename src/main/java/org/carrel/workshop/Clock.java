// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The time of a show. It starts with the first move, and a pause holds until it is ended.
///
/// @param begun null before the first move
/// @param pausedSince null while it is not paused
/// @param paused all pauses that were ended
public record Clock(
        Aim aim, @Nullable Instant begun, @Nullable Instant pausedSince, Duration paused) {
    /// What the trainer wants to read on it.
    public sealed interface Aim {
        /// How long it has been.
        record Up() implements Aim {}

        /// How much is left of so many minutes.
        record Down(int minutes) implements Aim {
            public Down {
                if (minutes < 1) {
                    throw new IllegalArgumentException("minutes to count down: " + minutes);
                }
            }
        }

        /// How long it is until a time of day.
        record Until(LocalTime end) implements Aim {}
    }

    /// One that stands at its beginning.
    public static Clock of(Aim aim) {
        return new Clock(aim, null, null, Duration.ZERO);
    }

    /// At the first move; later ones change nothing.
    public Clock begin(Instant now) {
        return begun != null ? this : new Clock(aim, now, null, Duration.ZERO);
    }

    /// Pauses it, or ends the pause. Before the first move there is nothing to pause.
    public Clock turn(Instant now) {
        if (begun == null) {
            return this;
        }
        return pausedSince == null
                ? new Clock(aim, begun, now, paused)
                : new Clock(aim, begun, null, paused.plus(Duration.between(pausedSince, now)));
    }

    /// From zero, going on if it went and paused if it was.
    public Clock reset(Instant now) {
        return begun == null
                ? this
                : new Clock(aim, now, pausedSince == null ? null : now, Duration.ZERO);
    }

    public Clock with(Aim other) {
        return new Clock(other, begun, pausedSince, paused);
    }

    public boolean isPaused() {
        return pausedSince != null;
    }

    public boolean isRunning() {
        return begun != null && pausedSince == null;
    }

    /// Since the first move, without the pauses.
    public Duration elapsed(Instant now) {
        if (begun == null) {
            return Duration.ZERO;
        }
        Instant until = pausedSince == null ? now : pausedSince;
        Duration time = Duration.between(begun, until).minus(paused);
        return time.isNegative() ? Duration.ZERO : time;
    }

    /// What it reads; below zero once the time is over.
    public Duration reading(ZonedDateTime now) {
        return switch (aim) {
            case Aim.Up() -> elapsed(now.toInstant());
            case Aim.Down(int minutes) ->
                    Duration.ofMinutes(minutes).minus(elapsed(now.toInstant()));
            case Aim.Until(LocalTime end) -> until(end, now);
        };
    }

    /// To the nearest such time: a quarter to midnight is shortly before a show that ends at half past twelve.
    private static Duration until(LocalTime end, ZonedDateTime now) {
        Duration left = Duration.between(now.toLocalTime(), end);
        Duration halfDay = Duration.ofHours(12);
        if (left.compareTo(halfDay) > 0) {
            return left.minusDays(1);
        }
        return left.compareTo(halfDay.negated()) < 0 ? left.plusDays(1) : left;
    }

    /// As minutes and seconds, with the hours where there are some; with a minus sign once the time is over.
    public static String text(Duration reading) {
        Duration plain = reading.abs();
        String sign = reading.toSeconds() < 0 ? "\u2212" : "";
        return plain.toHours() > 0
                ? "%s%d:%02d:%02d"
                        .formatted(
                                sign, plain.toHours(), plain.toMinutesPart(), plain.toSecondsPart())
                : "%s%02d:%02d".formatted(sign, plain.toMinutesPart(), plain.toSecondsPart());
    }
}
