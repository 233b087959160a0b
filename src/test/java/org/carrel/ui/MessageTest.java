// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.page.Label;
import org.carrel.page.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

class MessageTest {
    @Test
    void everyWordHasAKeyAndEveryKeyItsWords() {
        var keys = Arrays.stream(Message.values()).map(Message::key).collect(Collectors.toSet());
        assertEquals(
                ResourceBundle.getBundle("org.carrel.ui.messages", Locale.ROOT).keySet(), keys);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeFormatted(Message message) {
        String text = message.text(1, 2, 3);
        assertFalse(text.isBlank(), message.key());
        assertFalse(text.contains("{"), text);
        assertFalse(
                message.text().contains("'"),
                "a straight quote hides what follows it: " + message.key());
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseOfAProblemHasASentence(Problem.Cause cause) {
        String sentence = Message.sentence(new Problem(cause, "module/page.md", "detail"));
        assertFalse(sentence.isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemIsCounted(Problem.Kind kind) {
        assertEquals('1', Message.count(kind, 1).charAt(0));
        assertEquals('7', Message.count(kind, 7).charAt(0));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentence(Opening.Reason reason) {
        assertFalse(Message.refused(reason, Path.of("course.zip")).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelOfAPageHasWords(Label label) {
        assertFalse(Message.say(label, "a", "b").isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasAName(Theme theme) {
        assertFalse(Message.of(theme).text().isBlank());
    }
}
