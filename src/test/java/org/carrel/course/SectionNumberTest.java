// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class SectionNumberTest {
    private static SectionNumber number(String dotted) {
        return new SectionNumber(
                Arrays.stream(dotted.split("\\.", -1)).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "one,1",
        "one-zero,1",
        "six-five,6.5",
        "overview,0",
        "Index,0",
        "ten-twelve,10.12",
        "2-1,2.1"
    })
    void isReadFromWords(String words, String number) {
        assertEquals(Optional.of(number(number)), SectionNumber.ofWords(words));
    }

    @ParameterizedTest
    @CsvSource({
        "section-3.md,3",
        "a/section-3-0.md,3",
        "section-3-5-ref.md,3.5",
        "index.md,0",
        "Section 2.1.md,2.1"
    })
    void isReadFromFiles(String file, String number) {
        assertEquals(Optional.of(number(number)), SectionNumber.ofFile(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "one-more", "-", "99999999999"})
    void isNotGuessed(String words) {
        assertEquals(Optional.empty(), SectionNumber.ofWords(words));
        assertEquals(Optional.empty(), SectionNumber.ofFile(words + ".md"));
    }

    @Test
    void ordersAndGivesLevels() {
        List<SectionNumber> ordered =
                List.of(number("0"), number("1.0"), number("1.2"), number("1.10"), number("2"));
        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
        assertEquals(List.of(1, 1, 2, 2, 1), ordered.stream().map(SectionNumber::level).toList());
    }
}
