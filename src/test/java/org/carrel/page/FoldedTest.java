// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Collectors;

class FoldedTest {
    @Test
    void thePlainFormIsTheSameHoweverItIsMade() {
        var dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text =
                    dice.ints(30, 0, i % 2 == 0 ? 128 : 0x2100)
                            .mapToObj(c -> dice.nextInt(4) == 0 ? "--  \t" : Character.toString(c))
                            .collect(Collectors.joining());
            assertEquals(Folded.of(text).text(), Folded.plain(text));
        }
    }
}
