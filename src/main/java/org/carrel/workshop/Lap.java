// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What each part of a show has taken so far. Never changes: what goes on gives another one.
///
/// @param spent one for each part
/// @param mark what the clock read when the part that is on began
public record Lap(List<Duration> spent, Duration mark) {
    public Lap {
        spent = List.copyOf(spent);
    }

    public static Lap of(Show show) {
        return new Lap(Collections.nCopies(show.parts().size(), Duration.ZERO), Duration.ZERO);
    }

    /// The time until now belongs to this part.
    public Lap spend(int part, Duration elapsed) {
        Duration more = elapsed.minus(mark);
        return new Lap(
                IntStream.range(0, spent.size())
                        .mapToObj(i -> i == part ? spent.get(i).plus(more) : spent.get(i))
                        .toList(),
                elapsed);
    }

    /// The clock goes on from zero.
    public Lap reset() {
        return new Lap(spent, Duration.ZERO);
    }
}
