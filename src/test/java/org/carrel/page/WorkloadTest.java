// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {
    private static Workload of(String html) {
        return WorkloadReader.read(Jsoup.parse(html).body());
    }

    @Test
    void countsWordsReflectionsAndWorksheets() {
        Workload work =
                of(
                        "<h2>Two words</h2><div class='reflection'><p>Think of it.</p></div>"
                                + "<table class='worksheet'><tr><td>Know</td><td></td></tr></table>"
                                + "<table><tr><td>Example</td></tr></table>");

        assertEquals(new Workload(7, 0, 1, 1, 0), work);
    }

    @ParameterizedTest
    @CsvSource({"4:13, 253", "34:36, 2076", "1:02:03, 3723", "no length, 0", "about 2 min, 0"})
    void readsHowLongVideosAre(String said, int seconds) {
        assertEquals(seconds, of("<p class='videotime'>" + said + "</p>").videoSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "45 minutes, 45",
        "2 hours, 120",
        "1.5 h, 90",
        "1 hour 30 minutes, 90",
        "soon, 0",
        "99999999999999 min, 9999"
    })
    void readsWhatTheAuthorStates(String said, int minutes) {
        assertEquals(minutes, of("<p class='time'>" + said + "</p>").statedMinutes());
    }
}
