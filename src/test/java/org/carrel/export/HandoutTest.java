// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carrel.course.Course;
import org.carrel.course.CourseOpener;
import org.carrel.course.Opening;
import org.carrel.course.Progress;
import org.carrel.course.Section;
import org.carrel.export.Gathered.Noted;
import org.carrel.export.Handout.Kind;
import org.carrel.export.Handout.Paper;
import org.carrel.notebook.Agenda;
import org.carrel.notebook.AgendaItem;
import org.carrel.notebook.Entry;
import org.carrel.notebook.Placed;
import org.carrel.ui.Named;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class HandoutTest {
    private static final String FIRST =
            """
            ---
            title: 1. Strings
            ---
            Strings hold kites, see [knots](https://example.org/knots).

            ## Before you fly

            Read the wind.

            ## Now you

            <div class="reflection">
            <p>Your own kite</p>
            <p>Which one would you build?</p>
            </div>

            <table class="worksheet"><tr><th>Kite</th><th>String</th></tr>
            <tr><td>Box</td><td></td></tr></table>

            <div><input id="a" class="toggle" type="checkbox"><label for="a" class="lbl-toggle">\
            Why do they rise?</label><div><p>Because of lift.</p></div></div>

            <div><input id="b" class="toggle" type="checkbox"><label for="b" class="lbl-toggle">\
            A kite in Lund</label><div><p>It flew for an hour.</p></div></div>
            """;

    private static final String SECOND =
            "---\ntitle: 2. Letters\n---\nGreek \u03b1\u03b2\u03b3, Cyrillic \u0416\u0438, \u0141\u00f3d\u017a, a smile \ud83d\ude03.\n";

    @TempDir Path folder;

    private Course course;

    @BeforeEach
    void open() throws IOException {
        Path module = Files.createDirectories(folder.resolve("modules/kites"));
        Files.writeString(module.resolve("section-1.md"), FIRST);
        Files.writeString(module.resolve("section-2.md"), SECOND);
        Files.writeString(
                module.resolve("section-3.md"),
                "---\ntitle: 3. Tables\n---\n<table>"
                        + "<tr><td>begins<br/>goes on<br/>and on<br/>ends</td></tr>".repeat(60)
                        + "</table>\n");
        course = ((Opening.Opened) CourseOpener.open(folder, Progress.NONE)).course();
    }

    private Section section(int number) {
        return course.sections().stream()
                .filter(each -> each.id().path().equals("kites/section-" + number))
                .findFirst()
                .orElseThrow();
    }

    private Handout handout(Kind kind, int... sections) {
        List<Section> all = new ArrayList<>();
        for (int number : sections) {
            all.add(section(number));
        }
        Entry note =
                Samples.entry(
                        1,
                        org.carrel.notebook.Kind.NOTE,
                        Samples.at("kites/section-1", null),
                        "Wait for **answers**.");
        return new Handout(
                kind,
                Paper.A4,
                "Kites for all",
                all,
                Agenda.of(Samples.id(7), "course", "Kites for all", Samples.NOON)
                        .withItems(
                                List.of(
                                        new AgendaItem(
                                                Samples.id(8),
                                                AgendaItem.Kind.ACTIVITY,
                                                "",
                                                "Pair exercise",
                                                15)),
                                Samples.NOON)
                        .withTimes(null, LocalTime.of(14, 30), null, Samples.NOON),
                Map.of(
                        "kites/section-1",
                        List.of(new Noted(note, Optional.of(new Placed.Whole())))));
    }

    /// The text of each page.
    private List<String> pages(Handout handout) throws IOException, InterruptedException {
        HandoutFile made =
                HandoutFile.of(course, handout, Samples.IMPRINT, Named::say, Progress.NONE);
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(made.file().bytes())) {
            assertEquals(made.pages(), pdf.getNumberOfPages());
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                reader.setSortByPosition(true);
                pages.add(reader.getText(pdf));
            }
        }
        return pages;
    }

    private String text(Kind kind, int... sections) throws IOException, InterruptedException {
        return String.join("", pages(handout(kind, sections)));
    }

    private static void assertHas(String text, String... words) {
        for (String word : words) {
            assertTrue(text.contains(word), word + " in " + text);
        }
    }

    private static void assertHasNot(String text, String... words) {
        for (String word : words) {
            assertFalse(text.contains(word), word + " in " + text);
        }
    }

    @Test
    void holdsTheTextAndLeavesAnswersToBeWritten() throws Exception {
        String text = text(Kind.TEXT, 1);

        assertHas(text, "Strings hold kites", "Read the wind", "Why do they rise?", "an hour");
        assertHas(text, "https://example.org/knots");
        assertHasNot(text, "Because of lift", "Wait for", "Pair exercise");
    }

    @Test
    void ofQuestionsHoldsThemUnderTheirHeadingsAndNothingElse() throws Exception {
        String text = text(Kind.QUESTIONS, 1, 2);

        assertHas(text, "1. Strings", "Now you", "Which one", "Box", "Why do they rise?");
        assertHasNot(text, "Strings hold", "Before you fly", "Read the wind", "an hour");
        assertHasNot(text, "Because of lift", "2. Letters", "Wait for");
    }

    @Test
    void ofQuestionsSaysWhereThereAreNone() throws Exception {
        assertHas(text(Kind.QUESTIONS, 2), "no questions");
    }

    @Test
    void forTheTrainerHoldsAgendaNotesAndAnswers() throws Exception {
        String text = text(Kind.GUIDE, 1);

        assertHas(text, "14:30", "Pair exercise", "15 min", "14:45");
        assertHas(text, "My note", "Wait for answers.", "Because of lift", "an hour");
    }

    @Test
    void hasEveryLetterOfItsOwnFonts() throws Exception {
        assertHas(
                text(Kind.TEXT, 2),
                "\u03b1\u03b2\u03b3",
                "\u0416\u0438",
                "\u0141\u00f3d\u017a",
                "\ud83d\ude03");
        byte[] bytes =
                HandoutFile.of(
                                course,
                                handout(Kind.TEXT, 2),
                                Samples.IMPRINT,
                                Named::say,
                                Progress.NONE)
                        .file()
                        .bytes();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
        }
    }

    @Test
    void numbersItsPagesAndListsItsSectionsWithThem() throws Exception {
        List<String> pages = pages(handout(Kind.TEXT, 2, 3, 1));

        assertTrue(pages.size() > 2, pages.toString());
        assertHas(pages.getFirst(), "Contents", "1 / " + pages.size());
        int at = 0;
        while (!pages.get(at).contains("Strings hold")) {
            at++;
        }
        assertHas(pages.getFirst(), "1. Strings " + (at + 1));
        assertHas(pages.get(at), "Kites for all");
    }

    @Test
    void tearsNoRowOfATable() throws Exception {
        for (String page : pages(handout(Kind.TEXT, 3))) {
            assertEquals(page.split("begins", -1).length, page.split("ends", -1).length, page);
        }
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() throws Exception {
        Handout handout = handout(Kind.TEXT, 1, 2);
        Files.delete(folder.resolve("modules/kites/section-2.md"));

        HandoutFile made =
                HandoutFile.of(course, handout, Samples.IMPRINT, Named::say, Progress.NONE);

        assertEquals(1, made.problems().size());
        assertHas(String.join("", pages(handout)), "Strings hold kites");
    }

    @Test
    void showsPicturesOfTheCourseAndAsksNobodyForOthers() throws Exception {
        Files.writeString(
                folder.resolve("modules/kites/section-2.md"),
                """
                ---
                title: 2. Pictures
                ---
                ![Far](https://example.invalid/x.png)
                ![Near](../../near.png)
                """);
        Files.write(
                folder.resolve("near.png"),
                java.util.Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        open(folder);

        byte[] bytes =
                HandoutFile.of(
                                course,
                                handout(Kind.TEXT, 2),
                                Samples.IMPRINT,
                                Named::say,
                                Progress.NONE)
                        .file()
                        .bytes();

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            long pictures = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
                pictures += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, pictures);
        }
    }

    private void open(Path place) throws IOException {
        course = ((Opening.Opened) CourseOpener.open(place, Progress.NONE)).course();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void fillsTheSheetsThatThereAre(Paper paper) throws Exception {
        Handout a4 = handout(Kind.TEXT, 2);
        var handout =
                new Handout(Kind.TEXT, paper, a4.title(), a4.sections(), a4.agenda(), a4.notes());
        byte[] bytes =
                HandoutFile.of(course, handout, Samples.IMPRINT, Named::say, Progress.NONE)
                        .file()
                        .bytes();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            float width = pdf.getPage(0).getMediaBox().getWidth();
            assertEquals(paper == Paper.A4 ? 595 : 612, Math.round(width));
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, LETTER", "sv-SE, A4", "en-GB, A4", "fr-CA, LETTER", "en, A4"})
    void usesThePaperOfTheCountry(String locale, Paper paper) {
        assertEquals(paper, Paper.usual(Locale.forLanguageTag(locale)));
    }
}
