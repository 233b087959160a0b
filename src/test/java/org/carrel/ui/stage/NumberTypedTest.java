// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.OptionalInt;

class NumberTypedTest {
    private Instant now = Instant.EPOCH;
    private final NumberTyped number = new NumberTyped(() -> now);

    private void type(String digits) {
        digits.chars().forEach(digit -> number.type((char) digit));
    }

    @Test
    void isWhatWasTypedWithinThreeSeconds() {
        type("12");
        now = now.plusSeconds(2);
        assertEquals(OptionalInt.of(12), number.take());
        assertEquals(OptionalInt.empty(), number.take());
    }

    @Test
    void isForgottenAfterThat() {
        type("12");
        now = now.plusSeconds(3);
        assertFalse(number.isOn());
        type("4");
        assertEquals(OptionalInt.of(4), number.take());
    }

    @Test
    void isWaitedForWhereItWasAskedFor() {
        number.ask();
        now = now.plusSeconds(60);
        assertTrue(number.isOn());
        type("7");
        now = now.plusSeconds(60);
        assertEquals(OptionalInt.of(7), number.take());
    }

    @Test
    void canBeTakenBackAndDropped() {
        type("123");
        number.erase();
        assertEquals("12", number.digits());
        number.drop();
        assertEquals(OptionalInt.empty(), number.take());
    }

    @Test
    void isNeverLongerThanAnySectionHasSteps() {
        type("1234567890123");
        assertEquals(OptionalInt.of(1234), number.take());
    }
}
