// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FinderTest {
    /// What stands at the hits, joined by bars.
    private static String found(String words, String text) {
        return String.join(
                "|",
                new Finder(text)
                        .find(words).stream()
                                .map(hit -> text.substring(hit.start(), hit.end()))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '%',
            delimiter = ';',
            value = {
                "READ; Reading bread; Read|read",
                "jose; José and Jose; José|Jose",
                "JOSÉ; josé; josé",
                "library's; the library’s ‘own’; library’s",
                "\u201cown\u201d; an \"own\" one; \"own\"",
                "a-b; a–b a—b a‑b; a–b|a—b|a‑b",
                "a -- b; a — b; a — b",
                "and so...; and so… on; and so…",
                "and so…; and so... on; and so...",
                "b...c; ab…c; b…c",
                "10 km; 10\u00a0km 10\u202fkm; 10\u00a0km|10\u202fkm",
                "strasse; Straße; Straße",
                "ΟΔΟΣ; οδός οδοσ; οδός|οδοσ",
                "istanbul; İstanbul; İstanbul",
                "cooperate; co\u00adoperate; co\u00adoperate",
            })
    void kindsOfLettersAndSignsAreOne(String words, String text, String hits) {
        assertEquals(hits, found(words, text));
    }

    @Test
    void hitsDoNotOverlap() {
        assertEquals(List.of(new Hit(0, 2), new Hit(2, 4)), new Finder("aaaaa").find("aa"));
        assertEquals("ana", found("ana", "banana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \u00a0\t\n ", "\u0301", "\u200b"})
    void withoutALetterNothingIsLookedFor(String words) {
        assertEquals(List.of(), new Finder("a b").find(words));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(List.of(), new Finder("").find("a"));
        assertEquals(List.of(), new Finder("abc").find("abcd"));
    }

    @Test
    void blanksAroundTheWordsDoNotCountButBlanksWithinDo() {
        assertEquals("dough", found(" dough ", "On dough."));
        assertEquals("On dough", found("on   dough", "On dough."));
        assertEquals("", found("ondough", "On dough."));
    }

    @Test
    void accentsThatStandAloneBelongToTheirLetter() {
        assertEquals("x\u0301\u0302", found("x", "ax\u0301\u0302b"));
        assertEquals("x\u0301\u0302b", found("x\u0301b", "ax\u0301\u0302b"));
        assertEquals("", found("a", "\u0301"));
    }

    @Test
    void emojiAreFoundWhole() {
        String text = "go 👩🏽‍💻 and 🙂 🙃 ❤️!";
        assertEquals("🙂", found("🙂", text));
        assertEquals("👩🏽‍💻", found("👩🏽‍💻", text));
        assertEquals("❤️!", found("❤!", text));
        assertEquals("🙂 🙃", found("🙂 🙃", text));
    }

    @Test
    void anEllipsisIsOneHitAtMost() {
        assertEquals("…|.", found(".", "a… b."));
        assertEquals("…|..", found("..", "a… b.."));
    }

    @Test
    void oneSyllableOfHangulIsFoundWhole() {
        assertEquals("한", found("하", "대한"));
    }

    @Test
    void wordsAreFoundAcrossElementsAndBlocks() {
        Element body =
                RawTree.parse(
                                "<h2>Peer <b>gar</b>dens</h2><ul><li>one</li><li>two<br>three</li></ul>")
                        .body();
        String text = CanonicalText.of(body).text();
        assertEquals("Peer gardens", found("peer gardens", text));
        assertEquals("gardens one two three", found("gardens one two three", text));
        assertEquals("", found("gardensone", text));
    }

    @Test
    void aLongTextIsSearchedWithinAKeystroke() {
        String text = "Où est l’été… ein Straßenfest — “yes” and so on ".repeat(20_000);
        long began = System.nanoTime();
        assertEquals(20_000, new Finder(text).find("strassenfest").size());
        long took = System.nanoTime() - began;
        assertTrue(took < 10_000_000_000L, "it took " + took / 1_000_000 + " ms");
    }

    @Test
    void typographyAloneLeavesLettersAsTheyAre() {
        assertEquals("Où 'est' - É...", Folded.typography("Où ‘est’ —\u00a0É…").text());
    }
}
