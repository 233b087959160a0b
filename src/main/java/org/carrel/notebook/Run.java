// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How long the items of an agenda took once, when it was presented.
///
/// @param course its identity
/// @param times each item once
public record Run(UUID id, String course, UUID agenda, Instant started, List<Taken> times)
        implements Item {
    /// How long one item took, without pauses of the clock.
    public record Taken(UUID item, Duration time) {
        public Taken {
            if (time.isNegative()) {
                throw new IllegalArgumentException("before it began: " + time);
            }
        }

        /// To the nearest minute, and never none for what was shown at all.
        public int minutes() {
            long seconds = time.toSeconds();
            return Math.clamp((seconds + 30) / 60, seconds > 0 ? 1 : 0, AgendaItem.MOST_MINUTES);
        }
    }

    public Run {
        times = List.copyOf(times);
        if (times.stream().map(Taken::item).distinct().count() != times.size()) {
            throw new IllegalArgumentException("an item twice in one run");
        }
    }

    /// How long all of them took, to the nearest minute.
    public int minutes() {
        Duration all = times.stream().map(Taken::time).reduce(Duration.ZERO, Duration::plus);
        return new Taken(id, all).minutes();
    }

    /// The same of another course, or of this one under another name.
    public Run ofCourse(String course) {
        return new Run(id, course, agenda, started, times);
    }
}
