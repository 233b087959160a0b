// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DeadlineTest {
    private static final Duration ALLOWED = Duration.ofMillis(200);

    @Test
    void timeInWhichOthersHadTheProcessorDoesNotCount() throws Exception {
        var text = new Deadline("x".repeat(1000), ALLOWED);
        assertFalse(new CountDownLatch(1).await(3 * ALLOWED.toMillis(), TimeUnit.MILLISECONDS));
        assertEquals(1000, text.chars().filter(each -> each == 'x').count());
    }

    @Test
    @Timeout(60)
    void whoeverWorksOnIsStopped() {
        var text = new Deadline("x".repeat(1000), ALLOWED);
        assertThrows(
                Deadline.Passed.class,
                () -> {
                    while (text.chars().filter(each -> each == 'x').count() == 1000) {
                        text.look();
                    }
                });
    }
}
