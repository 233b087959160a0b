// SPDX-License-Identifier: Apache-2.0
package org.carrel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Attachment;
import org.carrel.course.FileKind;
import org.carrel.course.Opening;
import org.carrel.course.Problem;
import org.carrel.export.Format;
import org.carrel.export.Handout;
import org.carrel.export.Incoming;
import org.carrel.export.LeftOut;
import org.carrel.export.Phrase;
import org.carrel.notebook.Colour;
import org.carrel.notebook.Kind;
import org.carrel.page.Label;
import org.carrel.page.PageParts;
import org.carrel.page.Theme;
import org.carrel.reader.Deed;
import org.carrel.reader.Reach;
import org.carrel.reader.Why;
import org.carrel.ui.AgendaMessage;
import org.carrel.ui.AlongMessage;
import org.carrel.ui.Message;
import org.carrel.ui.Named;
import org.carrel.ui.NoteMessage;
import org.carrel.ui.NotebookMessage;
import org.carrel.ui.SearchMessage;
import org.carrel.ui.Wording;
import org.carrel.ui.stage.StageMessage;
import org.carrel.workshop.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessageTest {
    static Stream<Wording> all() {
        return Stream.of(
                        Arrays.stream(Message.values()),
                        Arrays.stream(TerminalMessage.values()),
                        Arrays.stream(AlongMessage.values()),
                        named("format", Format.values()),
                        named("left-out", LeftOut.Reason.values()),
                        named("refusal", Incoming.Refusal.values()),
                        Arrays.stream(SearchMessage.values()),
                        named("parts", PageParts.Kind.values()),
                        Arrays.stream(NoteMessage.values()),
                        Arrays.stream(NotebookMessage.values()),
                        Arrays.stream(StageMessage.values()),
                        Arrays.stream(AgendaMessage.values()),
                        named("handout", Handout.Kind.values()),
                        named("paper", Handout.Paper.values()),
                        named("part", Part.Kind.values()),
                        named("reach", Reach.values()),
                        named("entry", Kind.values()),
                        named("entries", Kind.values()),
                        named("colour", Colour.values()),
                        named("deed", Deed.values()),
                        named("act", Deed.values()),
                        named("theme", Theme.values()),
                        named("label", Label.values()),
                        named("export", Phrase.values()),
                        named("problem", Problem.Cause.values()),
                        named("kind", Problem.Kind.values()),
                        named("refused", Opening.Reason.values()),
                        named("why", Why.Kind.values()),
                        named("file-is", FileKind.values()),
                        named("file", Attachment.Judgement.values())
                                .filter(word -> word.name() != Attachment.Judgement.OPENS))
                .flatMap(words -> words);
    }

    private static Stream<Named> named(String subject, Enum<?>[] names) {
        return Arrays.stream(names).map(name -> new Named(subject, name));
    }

    @Test
    void everyWordHasAKeyAndEveryKeyItsWords() {
        assertEquals(
                ResourceBundle.getBundle(Wording.BUNDLE, Locale.ROOT).keySet(),
                all().map(Wording::key).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextCanBeFormatted(Wording words) {
        String text = words.text(1, 2, 3, 4);
        assertFalse(text.isBlank(), words.key());
        assertFalse(text.contains("{"), text);
        assertFalse(
                words.text().contains("'"),
                "a straight quote hides what follows it: " + words.key());
    }

    /// Of one it is "Case study", of all "Case studies".
    @ParameterizedTest
    @EnumSource(
            value = PageParts.Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "WORKSHEET") // which no box says of itself
    void theSearchNamesBoxesAsPagesDo(PageParts.Kind kind) {
        String box = new Named("label", Label.valueOf(kind.name())).text();
        String all = new Named("parts", kind).text();
        assertTrue(all.startsWith(box.substring(0, box.length() - 1)), box + ", " + all);
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
