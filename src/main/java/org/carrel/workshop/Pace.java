// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.time.Duration;
import java.util.List;

/// How a show keeps to its agenda.
///
/// @param minutes late where above zero, early where below
public record Pace(int minutes) {
    /// A step has the share of its part's time that it has of the part's steps; whoever is within it is on time.
    ///
    /// @param part which part of the show is on
    /// @param step which of its steps, from 0
    /// @param steps how many it has; 0 for one that has none
    /// @param elapsed without pauses
    public static Pace of(Show show, int part, int step, int steps, Duration elapsed) {
        List<Part> parts = show.parts();
        long before = parts.stream().limit(part).mapToLong(each -> each.minutes() * 60L).sum();
        double seconds = parts.get(part).minutes() * 60.0;
        int count = Math.max(1, steps);
        int at = Math.clamp(step, 0, count - 1);
        double earliest = before + seconds * at / count;
        double latest = before + seconds * (at + 1) / count;
        double now = elapsed.toMillis() / 1000.0;
        if (now > latest) {
            return new Pace((int) ((now - latest) / 60));
        }
        return new Pace(now < earliest ? -(int) ((earliest - now) / 60) : 0);
    }

    public boolean isOnTime() {
        return minutes == 0;
    }
}
