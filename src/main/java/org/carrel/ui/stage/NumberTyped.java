// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;

/// A number of a step, typed digit by digit. One that nobody ended for a while was none.
final class NumberTyped {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int DIGITS = 4;

    private final InstantSource clock;
    private String digits = "";
    private Instant last = Instant.EPOCH;
    private boolean asked;

    NumberTyped(InstantSource clock) {
        this.clock = clock;
    }

    /// Waits for a number for as long as it takes.
    void ask() {
        asked = true;
        digits = "";
    }

    void drop() {
        asked = false;
        digits = "";
    }

    void type(char digit) {
        if (!isOn()) {
            digits = "";
        }
        last = clock.instant();
        digits = digits.length() < DIGITS ? digits + digit : digits;
    }

    void erase() {
        digits = digits.isEmpty() ? "" : digits.substring(0, digits.length() - 1);
    }

    String digits() {
        return digits;
    }

    /// Whether a digit or the end of a number is waited for.
    boolean isOn() {
        return asked || (!digits.isEmpty() && clock.instant().isBefore(last.plus(PATIENCE)));
    }

    /// The number; empty where there is none. It is gone then.
    OptionalInt take() {
        OptionalInt number =
                isOn() && !digits.isEmpty()
                        ? OptionalInt.of(Integer.parseInt(digits))
                        : OptionalInt.empty();
        drop();
        return number;
    }
}
