// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long each part of a show really took; pauses of the clock are not in it.
///
/// @param begun when the first step was gone
/// @param spent one for each part of the show, in its order; zero for a part that was not shown
public record Measured(Show show, Instant begun, List<Duration> spent) {
    public Measured {
        spent = List.copyOf(spent);
        if (spent.size() != show.parts().size()) {
            throw new IllegalArgumentException("one time for each part: " + spent.size());
        }
    }

    /// The time of a part, rounded to minutes; never 0 for one that was shown.
    public int minutes(int part) {
        Duration time = spent.get(part);
        return time.isZero() ? 0 : (int) Math.max(1, Math.round(time.toSeconds() / 60.0));
    }
}
