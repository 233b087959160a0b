// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import org.carrel.page.Workload;

/// How long a section may take, from what there is to do in it. A guess to begin with, for people to change.
public final class Suggestion {
    private static final int WORDS_A_MINUTE = 220;
    private static final int REFLECTION = 5;
    private static final int WORKSHEET = 10;

    private Suggestion() {}

    /// In whole minutes; at least one.
    public static int minutes(Workload work) {
        double minutes =
                (double) work.words() / WORDS_A_MINUTE
                        + work.videoSeconds() / 60.0
                        + REFLECTION * work.reflections()
                        + WORKSHEET * work.worksheets();
        return Math.max(1, (int) Math.round(minutes));
    }
}
