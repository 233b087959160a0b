// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Tells when a sitting is over because nobody is there any more: after a time without a sign of anybody, and a minute
/// in which that is said. A computer that slept says it first, too.
public final class IdleEnd {
    /// How long it is said before.
    static final Duration NOTICE = Duration.ofMinutes(1);

    private final Home home = new Home();
    private final Duration allowed;
    private final InstantSource clock;
    private final BooleanSupplier mayEnd;
    private final IntConsumer left;
    private Instant lastSign;
    private @Nullable Instant noticed;
    private boolean over;

    /// @param mayEnd whether nothing stands against it just now; while something does, that counts as a sign
    /// @param left is told how many seconds are left, while that is said; 0 when it is said no more
    public IdleEnd(
            Duration allowed, InstantSource clock, BooleanSupplier mayEnd, IntConsumer left) {
        this.allowed = allowed;
        this.clock = clock;
        this.mayEnd = mayEnd;
        this.left = left;
        lastSign = clock.instant();
    }

    /// Somebody is there.
    public void stir() {
        home.check();
        lastSign = clock.instant();
        over = false;
        if (noticed != null) {
            noticed = null;
            left.accept(0);
        }
    }

    /// To be called from second to second.
    ///
    /// @return whether the sitting ends now; after that, not before somebody was there again
    public boolean isOver() {
        home.check();
        if (over) {
            return false;
        }
        Instant now = clock.instant();
        if (!mayEnd.getAsBoolean() || now.isBefore(lastSign)) {
            stir();
            return false;
        }
        if (noticed == null) {
            if (now.isBefore(lastSign.plus(allowed))) {
                return false;
            }
            noticed = now;
        }
        Duration rest = Duration.between(now, noticed.plus(NOTICE));
        if (rest.isPositive()) {
            left.accept((int) Math.ceilDiv(rest.toMillis(), 1000));
            return false;
        }
        noticed = null;
        over = true;
        left.accept(0);
        return true;
    }
}
