// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTextTest {
    @Test
    void leavesPlainTextAsItIs() {
        String ascii = " !\"#$%&'()*+,-./0123456789 AZ[\\]^_`az{|}~";
        assertSame(ascii, HarmlessText.of(ascii));
        assertSame(ascii, HarmlessText.isolated(ascii));
        assertEquals("Crème – 日本 😀", HarmlessText.isolated("Crème – 日本 😀"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a\u202Ab\u202Bc\u202Cd\u202De\u202Ef,abcdef
                    a\u2066b\u2067c\u2068d\u2069e,abcde
                    a\u200Bb\uFEFFc,abc
                    a\u0000b\u001Bc\u007Fd\u009Fe,abcde
                    'a\nb\tc\u0085d\u2028e',a b c d e
                    a\uD800b,ab
                    \u06A9\u200C\u06AF,\u06A9\u200C\u06AF
                    \uD83D\uDC68\u200D\uD83C\uDFEB,\uD83D\uDC68\u200D\uD83C\uDFEB""")
    void losesWhatTurnsOrHides(String hostile, String harmless) {
        assertEquals(harmless, HarmlessText.of(hostile));
    }

    @Test
    void setsApartWhatRunsFromRightToLeft() {
        assertEquals("\u200E\u05D3\u05D5 a\u200E", HarmlessText.isolated("\u05D3\u05D5 a"));
        assertEquals("\u200Ea \u0639\u200E", HarmlessText.isolated("a\u2069 \u202E\u0639"));
        assertEquals("\u200Ea\u200F\u200E", HarmlessText.isolated("a\u200F"));
    }

    @Test
    void keepsTheEndingOfAFileAtItsEnd() {
        assertEquals("\u200E\u05D3\u05D5.exe\u200E", HarmlessText.isolated("\u05D3\u05D5.exe"));
        assertEquals("\u200E\u05D3/\u05D5\u200E", HarmlessText.isolated("\u05D3/\u05D5"));
    }
}
