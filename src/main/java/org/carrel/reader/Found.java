// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.page.Hit;
import org.carrel.page.Page;

import java.util.List;
import java.util.Optional;

/// What was found in the page shown, and at which hit the person is. Each is a request of its own: going to a hit where
/// one is already is asked for as well, so no two are equal.
public final class Found {
    /// Whether the way to the hit led over an end of the page.
    public enum Round {
        NO,
        FROM_THE_START,
        FROM_THE_END
    }

    static final int NOWHERE = -1;

    private final Page page;
    private final List<Hit> hits;
    private final int at;
    private final Round round;

    Found(Page page, List<Hit> hits, int at, Round round) {
        this.page = page;
        this.hits = hits;
        this.at = at;
        this.round = round;
    }

    public Page page() {
        return page;
    }

    public List<Hit> hits() {
        return hits;
    }

    /// The hit that the person is at; none before they went to one.
    public Optional<Hit> current() {
        return at == NOWHERE ? Optional.empty() : Optional.of(hits.get(at));
    }

    /// The number of the current hit, from 1; 0 where there is none.
    public int number() {
        return at + 1;
    }

    public Round round() {
        return round;
    }

    /// At the first hit from that place on.
    Found from(int place) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= place) {
                return new Found(page, hits, i, Round.NO);
            }
        }
        return hits.isEmpty() ? this : new Found(page, hits, 0, Round.FROM_THE_START);
    }

    /// At the last hit before that place.
    Found before(int place) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i).start() < place) {
                return new Found(page, hits, i, Round.NO);
            }
        }
        return hits.isEmpty() ? this : new Found(page, hits, hits.size() - 1, Round.FROM_THE_END);
    }
}
