// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CallTest {
    @Test
    void passesNumbersAsTheyAre() {
        assertEquals("carrel.restore(12,0.5)", Call.of("restore", 12, 0.5));
    }

    @Test
    void nothingInAWordCanEndIt() {
        assertEquals(
                "carrel.reveal(\"a\\u0022\\u0029\\u003b\\u2028\\u003c\\u002fb\")",
                Call.of("reveal", "a\");\u2028</b"));
    }
}
