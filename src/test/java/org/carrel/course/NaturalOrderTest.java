// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class NaturalOrderTest {
    private static final List<String> ORDERED =
            List.of(
                    "index.md",
                    "README.md",
                    "overview.md",
                    "1.md",
                    "1-start.md",
                    "1-1-more.md",
                    "1-10-most.md",
                    "02-next.md",
                    "2-next.md",
                    "10-end.md",
                    "apple.md",
                    "apple/index.md",
                    "apple/core.md",
                    "Banana.md",
                    "section-1.md",
                    "section-1-1.md",
                    "section-2.md");

    @Test
    void ordersAsPeopleNumber() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> shuffled = new ArrayList<>(ORDERED);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(NaturalOrder.PATHS);
            assertEquals(ORDERED, shuffled);
        }
    }

    @Test
    void neverContradictsItself() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                name.append("0129aBz-_. /".charAt(random.nextInt(12)));
            }
            names.add(name.append(".md").toString());
        }
        for (String a : names) {
            for (String b : names) {
                int ab = Integer.signum(NaturalOrder.PATHS.compare(a, b));
                assertEquals(
                        -ab,
                        Integer.signum(NaturalOrder.PATHS.compare(b, a)),
                        () -> a + " and " + b);
                for (String c : names) {
                    boolean chain = ab < 0 && NaturalOrder.PATHS.compare(b, c) < 0;
                    assertTrue(
                            !chain || NaturalOrder.PATHS.compare(a, c) < 0,
                            () -> a + ", " + b + ", " + c);
                }
            }
        }
    }
}
