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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

class NamedTest {
    @ParameterizedTest
    @EnumSource
    void everyCauseOfAProblemHasASentence(Problem.Cause cause) {
        String sentence = Named.sentence(new Problem(cause, "module/page.md", "detail"));
        assertFalse(sentence.isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemIsCounted(Problem.Kind kind) {
        assertEquals('1', Named.count(kind, 1).charAt(0));
        assertEquals('7', Named.count(kind, 7).charAt(0));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentence(Opening.Reason reason) {
        assertFalse(Named.refused(reason, Path.of("course.zip")).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelOfAPageHasWords(Label label) {
        assertFalse(Named.say(label, "a", "b").isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasAName(Theme theme) {
        assertFalse(Named.theme(theme).text().isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFileHasWords(FileKind kind) {
        assertFalse(Named.kind(kind).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusedFileHasASentence(Attachment.Judgement judgement) {
        String sentence =
                Named.refusal(
                        new Attachment(
                                "a/b.docx", "b.docx", "docx", FileKind.PROGRAM, judgement, 1));
        assertEquals(judgement == Attachment.Judgement.OPENS, sentence.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWhyHasWords(Why.Kind kind) {
        assertFalse(Named.why(new Why(kind, "detail")).isBlank());
    }
}
