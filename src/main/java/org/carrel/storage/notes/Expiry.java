// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What becomes of deleted entries: their content goes after a month, and that they ever were after half a year, when
/// every computer can be expected to know.
final class Expiry {
    static final Duration CONTENT = Duration.ofDays(30);
    static final Duration TOMBSTONE = Duration.ofDays(180);

    private Expiry() {}

    static List<Stored> at(Instant now, Collection<Stored> all) {
        List<Stored> left = new ArrayList<>();
        for (Stored record : all) {
            if (!isGone(now, record)) {
                left.add(
                        isOlder(now, record, CONTENT) && !record.isBare() ? record.bare() : record);
            }
        }
        return left;
    }

    static boolean isGone(Instant now, Stored record) {
        return isOlder(now, record, TOMBSTONE);
    }

    private static boolean isOlder(Instant now, Stored record, Duration age) {
        Instant deleted = record.deleted();
        return deleted != null && deleted.plus(age).isBefore(now);
    }
}
