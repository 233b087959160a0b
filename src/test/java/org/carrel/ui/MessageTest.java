// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.carrel.course.Attachment;
import org.carrel.course.FileKind;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.page.Label;
import org.carrel.page.Theme;
import org.carrel.reader.Why;
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
        String text = message.text(1, 2, 3, 4);
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

    @ParameterizedTest
    @EnumSource
    void everyKindOfFileHasWords(FileKind kind) {
        assertFalse(AttachmentDialog.kind(kind).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusedFileHasASentence(Attachment.Judgement judgement) {
        String sentence =
                AttachmentDialog.refusal(
                        new Attachment(
                                "a/b.docx", "b.docx", "docx", FileKind.PROGRAM, judgement, 1));
        assertEquals(judgement == Attachment.Judgement.OPENS, sentence.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWhyHasWords(Why.Kind kind) {
        assertFalse(Message.why(new Why(kind, "detail")).isBlank());
    }

    @Test
    void noNameTurnsOrHidesTheWordsAroundIt() {
        assertEquals(
                "Saved as /a/evil", Message.FILE_SAVED.text("/a/\u202Ee\u200Bv\u0007i\u2066l"));
        assertEquals(
                "Saved as \u200E/a/\u05D3\u05D5\u05D7.pdf\u200E",
                Message.FILE_SAVED.text(Path.of("/a/\u05D3\u05D5\u05D7.pdf")));
        assertEquals("Saved as /a/{0} 'b'", Message.FILE_SAVED.text("/a/{0} 'b'"));
        assertEquals("7% read", Message.STATUS_READ.text(7));
    }
}
