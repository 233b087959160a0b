// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Gives each change of an instance its version: later than all that was seen, whatever the clock says.
final class Stamps {
    private static final long MOST_LEAD = Duration.ofHours(24).toMillis();

    private final InstantSource clock;
    private final String instance;
    private Hlc last = Hlc.NEVER;
    private long lead;

    Stamps(InstantSource clock, String instance) {
        this.clock = clock;
        this.instance = instance;
    }

    void saw(Stored record) {
        Hlc hlc = record.version().hlc();
        last = hlc.compareTo(last) > 0 ? hlc : last;
    }

    /// A file was made just now, at this time of its file system: a clock that is more than a day ahead of it is wrong.
    void fileMade(Instant made) {
        long ahead = clock.millis() - made.toEpochMilli();
        lead = ahead > MOST_LEAD ? ahead : 0;
    }

    Version next() {
        last = last.next(clock.millis() - lead);
        return new Version(last, instance);
    }
}
