// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Progress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class FormatsTest {
    private static String golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FormatsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Markdown {
        @Test
        void hasAFileForEachModuleAsObsidianReadsIt() throws IOException {
            List<OutFile> files = Samples.files(Format.MARKDOWN);
            assertEquals(
                    List.of(
                            "Notes on 1. Strings & Knots.md",
                            "Notes on Tails.md",
                            "Notes on gone.md"),
                    files.stream().map(OutFile::name).toList());
            assertEquals(golden("strings.md"), files.get(0).text());
            assertEquals(golden("tails.md"), files.get(1).text());
            assertEquals(golden("gone.md"), files.get(2).text());
        }

        @Test
        void canBeOneFile() throws Exception {
            OutFile file =
                    Format.MARKDOWN.file(
                            Samples.notebook(), Samples.gathered(), Samples.IMPRINT, Progress.NONE);
            assertEquals("Notes on Kites for Libraries.md", file.name());
            assertEquals(golden("together.md"), file.text());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "plain words|plain words",
                    "2.3 Levels|2.3 Levels",
                    "2. Levels|2\\. Levels",
                    "# not a heading|\\# not a heading",
                    "a #tag|a \\#tag",
                    "C# and a # b|C# and a # b",
                    "snake_case _emph_|snake_case \\_emph\\_",
                    "a == b ==c|a \\== b \\==c",
                    "<b>|\\<b\\>",
                    "a ^id|a \\^id",
                    "&amp; & co|\\&amp; & co"
                })
        void showsWordsOfThePageAsTheyAre(String words, String written) {
            assertEquals(written, MarkdownText.line(words));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "# a|### a",
                    "###### a|###### a",
                    "#tag|#tag",
                    "x <!-- y|x \\<!-- y",
                    "x %% y|x \\%% y",
                    "`<b> %%` <i>|`<b> %%` \\<i>",
                    "<https://example.org>|<https://example.org>",
                    "5 < 6|5 < 6",
                    "---|\\---"
                })
        void keepsANoteWithinItsPlace(String note, String written) {
            assertEquals(written, MarkdownText.note(note));
        }

        @Test
        void endsWhatANoteLeavesOpen() {
            assertEquals("~~~~ java\n# x\n~~~~", MarkdownText.note("~~~~ java\n# x"));
            assertEquals("```\n<b>\n```\n### x", MarkdownText.note("```\n<b>\n```\n# x"));
        }

        @ParameterizedTest
        @CsvSource({
            "trainer,trainer",
            "ask later,ask-later",
            "2026,n2026",
            "#,''",
            "a  !b,a-b",
            "\u00FCben,\u00FCben"
        })
        void writesTagsAsObsidianTakesThem(String tag, String written) {
            assertEquals(written, MarkdownFiles.tag(tag));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {
                    "Plain, words|Plain, words",
                    "a: b|\"a: b\"",
                    "say \"x\" \\|\"say \\\"x\\\" \\\\\"",
                    "no|\"no\"",
                    "2026-01-01|\"2026-01-01\"",
                    "- x|\"- x\""
                })
        void writesPropertiesThatStayText(String text, String written) {
            assertEquals(written, Yaml.scalar(text));
        }
    }

    @Nested
    class Csv {
        @Test
        void isATableInBytesAsSpreadsheetsReadIt() throws IOException {
            OutFile file = Samples.files(Format.CSV).getFirst();
            assertEquals("Notes on Kites for Libraries.csv", file.name());
            assertEquals((byte) 0xEF, file.bytes()[0]);
            assertEquals(
                    golden("notes.csv"), file.text().replace("\r\n", "\n").replace("\uFEFF", ""));
            assertTrue(file.text().endsWith("\r\n"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=1+1",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\t=1",
                    "\r=1",
                    "\n=1",
                    "\uFF1D1",
                    "=cmd|' /C calc'!A0"
                })
        void runsNoFormula(String value) {
            String cell = CsvFile.cell(value);
            String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
            assertEquals('\'', bare.charAt(0), cell);
        }

        @Test
        void quotesWhatWouldEndACell() {
            assertEquals("\"a,b\"", CsvFile.cell("a,b"));
            assertEquals("\"say \"\"x\"\"\"", CsvFile.cell("say \"x\""));
            assertEquals("\"a\nb\"", CsvFile.cell("a\nb"));
            assertEquals("a - b", CsvFile.cell("a - b"));
        }
    }

    @Nested
    class Html {
        @Test
        void isOnePageThatNeedsAndDoesNothing() throws IOException {
            OutFile file = Samples.files(Format.HTML).getFirst();
            var page = Jsoup.parse(file.text());
            assertEquals(golden("notes.body.html").strip(), page.body().html().strip());
            assertTrue(page.select("script,link,img,iframe,object,form,[onclick],base").isEmpty());
            assertTrue(
                    page.select("meta[http-equiv]").attr("content").contains("default-src 'none'"));
            assertTrue(page.head().html().contains("@media print"));
        }

        @Test
        void takesColoursFromThePaletteAlone() throws IOException {
            String css = golden("/org/carrel/export/notes.css");
            assertTrue(css.lines().noneMatch(line -> line.matches(".*#[0-9a-fA-F]{3}.*")), css);
        }
    }

    @Test
    void whatIsNotWantedStaysBehind() {
        assertEquals(
                List.of(Samples.id(6)),
                Samples.gathered(new Extent(Extent.ALL.kinds(), "course-k", "tails"))
                        .entries()
                        .map(noted -> noted.entry().id())
                        .toList());
        assertEquals(
                2,
                Samples.gathered(
                                new Extent(
                                        java.util.Set.of(org.carrel.notebook.Kind.BOOKMARK),
                                        null,
                                        null))
                        .counts()
                        .all());
        assertEquals(0, Samples.gathered(Extent.of("other")).counts().all());
    }

    @Test
    void tellsHowFarItIsAndEndsWhenNobodyWantsItAnyMore() throws InterruptedException {
        List<Integer> heard = new ArrayList<>();
        Format.CSV.files(
                Samples.notebook(),
                Samples.gathered(),
                Samples.IMPRINT,
                (done, total) -> heard.add(done * 10 + total));
        assertEquals(List.of(7, 17, 27, 37, 47, 57, 67), heard);
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () ->
                        Format.HTML.files(
                                Samples.notebook(),
                                Samples.gathered(),
                                Samples.IMPRINT,
                                Progress.NONE));
    }
}
