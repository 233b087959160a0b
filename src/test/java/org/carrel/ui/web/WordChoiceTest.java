// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.page.Hit;
import org.carrel.page.PageText;
import org.carrel.ui.web.WordChoice.Step;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class WordChoiceTest {
    private static final String TEXT = "A heading “Come in!” he said. Then 🙂 they read. Last one";
    private static final PageText PAGE = new PageText(TEXT, List.of(0, 10, TEXT.indexOf("Last")));

    private static String chosen(WordChoice choice) {
        Hit hit = choice.chosen();
        return TEXT.substring(hit.start(), hit.end());
    }

    private static WordChoice at(String words) {
        return new WordChoice(PAGE, Locale.ENGLISH, TEXT.indexOf(words));
    }

    @Test
    void goesByWordsWithoutTheMarksAroundThem() {
        WordChoice choice = at("Come");
        assertEquals("Come", chosen(choice));
        choice.step(Step.NEXT_WORD, false);
        assertEquals("in", chosen(choice));
        choice.step(Step.PREVIOUS_WORD, false);
        choice.step(Step.PREVIOUS_WORD, false);
        assertEquals("heading", chosen(choice));
    }

    @Test
    void goesBySentencesWithTheirMarksAndNeverBeyondABlock() {
        WordChoice choice = at("A heading");
        choice.step(Step.NEXT_SENTENCE, false);
        assertEquals("A heading", chosen(choice));
        choice.step(Step.NEXT_SENTENCE, false);
        assertTrue(chosen(choice).startsWith("“Come in!”"), chosen(choice));
        choice.step(Step.PREVIOUS_SENTENCE, false);
        assertEquals("A heading", chosen(choice));
    }

    @Test
    void takesMoreAndGivesBack() {
        WordChoice choice = at("Then");
        choice.step(Step.NEXT_WORD, true);
        assertEquals("Then 🙂", chosen(choice));
        assertTrue(choice.isOpenAtEnd());
        choice.step(Step.NEXT_SENTENCE, true);
        assertEquals("Then 🙂 they read.", chosen(choice));
        choice.step(Step.NEXT_SENTENCE, true);
        assertEquals("Then 🙂 they read. Last one", chosen(choice));
        choice.step(Step.PREVIOUS_SENTENCE, true);
        choice.step(Step.PREVIOUS_WORD, true);
        assertEquals("Then 🙂 they read.", chosen(choice));
        choice.step(Step.PREVIOUS_SENTENCE, true);
        choice.step(Step.PREVIOUS_WORD, true);
        assertEquals("said. Then", chosen(choice));
        assertFalse(choice.isOpenAtEnd());
    }

    @Test
    void staysWithinTheText() {
        WordChoice choice = at("one");
        choice.step(Step.NEXT_WORD, false);
        choice.step(Step.NEXT_SENTENCE, true);
        choice.step(Step.NEXT_WORD, true);
        assertEquals("one", chosen(choice));
        assertTrue(new WordChoice(new PageText("…", List.of(0)), Locale.ENGLISH, 0).isEmpty());
        assertEquals("one", chosen(new WordChoice(PAGE, Locale.ENGLISH, 1_000)));
    }
}
