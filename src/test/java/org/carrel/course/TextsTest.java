// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class TextsTest {
    @Test
    void dropMarksAndNulsAndKeepOneKindOfLineEnd() {
        byte[] bytes = "\uFEFFa\r\nb\rc\n\u0000d".getBytes(StandardCharsets.UTF_8);
        assertEquals(new Texts("a\nb\nc\nd", true), Texts.decode(bytes, true));
    }

    @Test
    void fallBackToWhatWindowsWrote() {
        assertEquals(
                new Texts("\u201cx\u201d \u2013 \u00e9", false),
                Texts.decode(
                        new byte[] {
                            (byte) 0x93, 'x', (byte) 0x94, ' ', (byte) 0x96, ' ', (byte) 0xE9
                        },
                        true));
    }

    @Test
    void readWhatWindowsCallsUnicode() {
        assertEquals(
                new Texts("\u00e9t\u00e9", false),
                Texts.decode("\uFEFF\u00e9t\u00e9".getBytes(StandardCharsets.UTF_16LE), true));
        assertEquals(
                new Texts("\u00e9t\u00e9", false),
                Texts.decode("\uFEFF\u00e9t\u00e9".getBytes(StandardCharsets.UTF_16BE), true));
    }

    @Test
    void mayEndInTheMiddleOfACharacter() {
        byte[] bytes = "caf\u00e9 \ud83d\ude00".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            assertTrue(
                    Texts.decode(Arrays.copyOf(bytes, length), false).utf8(), "cut at " + length);
        }
    }

    @Test
    void keepAReplacementCharacterThatTheAuthorWrote() {
        assertEquals(
                new Texts("a\uFFFDb", true),
                Texts.decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void takeAnyBytes() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertTrue(Texts.decode(bytes, true).text().indexOf('\r') < 0);
        }
    }
}
