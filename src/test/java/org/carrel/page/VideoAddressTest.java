// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/embed/abc_DEF-123, https://www.youtube.com/watch?v=abc_DEF-123",
        "https://www.youtube.com/embed/abc?rel=0&start=9, https://www.youtube.com/watch?v=abc",
        "//www.youtube-nocookie.com/embed/abc, https://www.youtube.com/watch?v=abc",
        "https://player.vimeo.com/video/12345#t=5s, https://vimeo.com/12345",
        "https://embed.ted.com/talks/some_one_on_a_thing.html, https://www.ted.com/talks/some_one_on_a_thing",
        "https://example.org/player/7?x=1, https://example.org/player/7?x=1",
        "//example.org/player, https://example.org/player",
        "film.mp4, film.mp4",
    })
    void leadsToWhereAPersonWatches(String embedded, String watched) {
        assertEquals(watched, VideoAddress.toWatch(embedded));
    }
}
