// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionFilterTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "read, 1.2 Reading aloud",
                "2 aloud, 1.2 Reading aloud",
                "jose, What José asked",
                "library's, The library’s garden",
                "a-b, A–B",
            })
    void findsWords(String typed, String text) {
        assertTrue(new SectionFilter(typed).matches(text));
    }

    @Test
    void wantsEveryWord() {
        assertFalse(new SectionFilter("reading garden").matches("1.2 Reading aloud"));
    }

    @Test
    void isEmptyWithoutAWord() {
        assertTrue(new SectionFilter(" \u00a0 ").isEmpty());
        assertFalse(new SectionFilter(" a").isEmpty());
    }
}
