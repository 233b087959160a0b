// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.carrel.course.Attachment.Judgement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class AttachmentTest {
    private static final byte[] PROGRAM = latin("MZ\u0090\0\u0003\0\0\0");
    private static final byte[] PDF = latin("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A ZIP of names and contents in turn.
    private static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(utf8(entries[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static String types(String... kinds) {
        var types = new StringBuilder("<?xml version=\"1.0\"?><Types>");
        for (String kind : kinds) {
            types.append("<Override PartName=\"/part\" ContentType=\"application/vnd.")
                    .append(kind)
                    .append("\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static byte[] office(String kind, String... more) {
        String[] entries = new String[more.length + 2];
        entries[0] = "[Content_Types].xml";
        entries[1] = types("openxmlformats-officedocument." + kind);
        System.arraycopy(more, 0, entries, 2, more.length);
        return zip(entries);
    }

    private static byte[] word(String... more) {
        return office("wordprocessingml.document.main+xml", more);
    }

    private static byte[] openDocument(String kind, String... more) {
        String[] entries = new String[more.length + 2];
        entries[0] = "mimetype";
        entries[1] = "application/vnd.oasis.opendocument." + kind;
        System.arraycopy(more, 0, entries, 2, more.length);
        return zip(entries);
    }

    private static Judgement judged(String path, byte[] bytes) {
        return Attachment.of(path, bytes).judgement();
    }

    static Stream<Arguments> trueFiles() {
        return Stream.of(
                Arguments.of("plan.pdf", PDF),
                Arguments.of("letter.docx", word("word/document.xml", "<w/>")),
                Arguments.of("sums.xlsx", office("spreadsheetml.sheet.main+xml")),
                Arguments.of("talk.pptx", office("presentationml.presentation.main+xml")),
                Arguments.of("letter.odt", openDocument("text")),
                Arguments.of("sums.ods", openDocument("spreadsheet")),
                Arguments.of("talk.odp", openDocument("presentation")),
                Arguments.of("notes.txt", utf8("Crème brûlée\r\n\tתה\n")),
                Arguments.of("old.txt", "Crème brûlée\n".getBytes(Charset.forName("windows-1252"))),
                Arguments.of("list.csv", utf8("\uFEFFname;place\nAnn;Ulm\n")),
                Arguments.of("hive.png", latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")),
                Arguments.of("hive.jpg", latin("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0")),
                Arguments.of("hive.JPEG", latin("\u00FF\u00D8\u00FF\u00E1\0\u0010Exif\0")),
                Arguments.of("hive.gif", latin("GIF89a\u0001\0\u0001\0")),
                Arguments.of("song.mp3", latin("ID3\u0003\0\0\0\0\0\0")),
                Arguments.of("plain.mp3", latin("\u00FF\u00FB\u0090D\0\0")),
                Arguments.of("film.mp4", latin("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")),
                Arguments.of("book.epub", zip("mimetype", "application/epub+zip")));
    }

    @ParameterizedTest
    @MethodSource("trueFiles")
    void opensWhatIsWhatItsNameSays(String path, byte[] bytes) {
        Attachment file = Attachment.of("modules/bees/" + path, bytes);
        assertEquals(Judgement.OPENS, file.judgement());
        assertTrue(file.kind().isOpenable());
        assertEquals(path, file.name());
        assertEquals(bytes.length, file.size());
    }

    @ParameterizedTest
    @MethodSource("trueFiles")
    void opensNoneOfThemUnderTheNameOfAnother(String path, byte[] bytes) {
        FileKind own = Attachment.of(path, bytes).kind();
        for (FileKind other : FileKind.values()) {
            boolean bothText = own == FileKind.TEXT && other == FileKind.TABLE;
            boolean bothTable = own == FileKind.TABLE && other == FileKind.TEXT;
            if (other != own && !bothText && !bothTable) {
                for (String ending : other.endings()) {
                    assertFalse(Attachment.of("a." + ending, bytes).opens(), path + " " + ending);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trueFiles")
    void opensNoneOfThemThatIsAProgramInside(String path, byte[] bytes) {
        Attachment file = Attachment.of(path, PROGRAM);
        assertEquals(Judgement.DISAGREES, file.judgement());
        assertEquals(FileKind.PROGRAM, file.kind());
    }

    @ParameterizedTest
    @MethodSource("trueFiles")
    void opensNothingThatIsEmpty(String path, byte[] bytes) {
        assertEquals(Judgement.EMPTY, judged(path, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docm", "xlsm", "pptm", "exe", "bat", "cmd", "ps1", "vbs", "js", "hta", "lnk",
                "url", "scr", "msi", "jar", "iso", "html", "svg", "chm", "doc", "desktop", "com"
            })
    void neverOpensWhatCanDoHarmWhateverItsBytes(String ending) {
        for (byte[] bytes : new byte[][] {PDF, PROGRAM, word(), utf8("hello"), latin("\0\u0001")}) {
            Attachment file = Attachment.of("a." + ending, bytes);
            assertEquals(Judgement.NEVER_OPENED, file.judgement());
            assertEquals(FileKind.named(ending), file.kind());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "plan.xyz", "plan.pdf.xyz", "plan.pdf0", "plan.pdf,"})
    void opensNoNameItDoesNotKnow(String name) {
        assertEquals(Judgement.UNKNOWN, judged(name, PDF));
        assertEquals(Judgement.NEVER_OPENED, judged(name, PROGRAM));
    }

    @Test
    void saysWhatTheBytesAreWhereTheNameSaysOtherwise() {
        assertEquals(FileKind.PDF, Attachment.of("letter.docx", PDF).kind());
        assertEquals(FileKind.WORD, Attachment.of("letter.pdf", word()).kind());
        assertEquals(FileKind.JPEG, Attachment.of("a.png", latin("\u00FF\u00D8\u00FF")).kind());
        assertEquals(Judgement.NOT_WHAT_IT_IS_CALLED, judged("a.pdf", latin("\u0001\u0002\u0003")));
    }

    @Nested
    class Text {
        @Test
        void holdsNoControlCharacter() {
            assertEquals(Judgement.NOT_WHAT_IT_IS_CALLED, judged("a.txt", utf8("a\0b")));
            assertEquals(Judgement.NOT_WHAT_IT_IS_CALLED, judged("a.csv", utf8("a\u001Bb")));
            assertEquals(
                    Judgement.NOT_WHAT_IT_IS_CALLED,
                    judged("a.txt", "text".getBytes(StandardCharsets.UTF_16)));
        }

        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        '#!/bin/sh\nrm -r /',SCRIPT
                        '\uFEFF  <HTML><script>',WEB_PAGE
                        '<!DOCTYPE html>',WEB_PAGE
                        '[InternetShortcut]\nURL=file:///',SHORTCUT
                        '[Desktop Entry]\nExec=xterm',SHORTCUT
                        '<svg onload=alert(1)>',DRAWING
                        '{\\rtf1',OLD_OFFICE""")
        void isNothingThatAProgramWouldRunOrShowOtherwise(String text, FileKind kind) {
            Attachment file = Attachment.of("a.txt", utf8(text));
            assertEquals(Judgement.DISAGREES, file.judgement());
            assertEquals(kind, file.kind());
        }
    }

    @Nested
    class Documents {
        @Test
        void withMacrosAreNotOpened() {
            assertEquals(
                    Judgement.HOLDS_MACROS, judged("a.docx", word("word/vbaProject.bin", "code")));
            assertEquals(
                    Judgement.HOLDS_MACROS, judged("a.docx", word("WORD/VBAPROJECT.BIN", "code")));
            assertEquals(
                    Judgement.HOLDS_MACROS,
                    judged(
                            "a.docx",
                            zip(
                                    "[Content_Types].xml",
                                    types(
                                            "openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                            "ms-office.vbaProject"),
                                    "word/harmless.bin",
                                    "code")));
            assertEquals(
                    Judgement.HOLDS_MACROS,
                    judged(
                            "a.docx",
                            zip(
                                    "[Content_Types].xml",
                                    types("ms-word.document.macroEnabled.main+xml"))));
            assertEquals(
                    Judgement.HOLDS_MACROS,
                    judged("a.odt", openDocument("text", "Basic/Standard/Module1.xml", "code")));
        }

        @Test
        void thatCouldHideTheirTypeAreNotOpened() {
            String hidden = types("ms-office.vba&#80;roject");
            String word = types("openxmlformats-officedocument.wordprocessingml.document.main+xml");
            assertFalse(Attachment.of("a.docx", zip("[Content_Types].xml", word + hidden)).opens());
            assertFalse(
                    Attachment.of("a.docx", zip("[Content_Types].xml", "<!DOCTYPE x>" + word))
                            .opens());
            assertFalse(
                    Attachment.of(
                                    "a.docx",
                                    zip("[Content_Types].xml", word, "[content_types].XML", word))
                            .opens());
        }

        @Test
        void thatAreOtherArchivesAreNotOpened() {
            assertEquals(FileKind.ARCHIVE, Attachment.of("a.docx", zip("a.md", "text")).kind());
            assertEquals(
                    FileKind.PROGRAM,
                    Attachment.of("a.docx", zip("META-INF/MANIFEST.MF", "Main-Class: A")).kind());
            assertEquals(FileKind.ARCHIVE, Attachment.of("a.epub", zip("mimetype", "x")).kind());
        }

        @Test
        void thatAreDamagedAreNotOpened() {
            byte[] whole = word("word/document.xml", "<w/>".repeat(200));
            for (int length = 0; length < whole.length; length += 7) {
                assertFalse(Attachment.of("a.docx", Arrays.copyOf(whole, length)).opens());
            }
        }

        @Test
        void areNeverUnpackedFurtherThanTheirTypes() {
            String zeros = "0".repeat(40 * 1024 * 1024);
            byte[] bomb = word("word/document.xml", zeros);
            byte[] types =
                    zip("[Content_Types].xml", types("wordprocessingml.document.main+xml") + zeros);
            assertTimeout(
                    Duration.ofSeconds(2),
                    () -> {
                        assertTrue(Attachment.of("a.docx", bomb).opens());
                        assertEquals(FileKind.ARCHIVE, Attachment.of("a.docx", types).kind());
                    });
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        report\u202Egpj.exe,reportgpj.exe,exe
                        report\u202Excod.exe,reportxcod.exe,exe
                        plan.pdf\u200B.exe,plan.pdf.exe,exe
                        plan.exe.,plan.exe,exe
                        'plan.exe ',plan.exe,exe
                        'plan.pdf                                                 .exe',plan.pdf .exe,exe
                        plan.pdf:evil.exe,plan.pdf_evil.exe,exe
                        plan.\u202Efdp,plan.fdp,fdp
                        ..\\..\\plan.pdf,_.._plan.pdf,pdf
                        con.pdf,_con.pdf,pdf
                        .pdf,pdf,''
                        ~$plan.docx,$plan.docx,docx
                        -plan.pdf,plan.pdf,pdf
                        \u2066\u2069,_,''
                        \u05D3\u05D5\u05D7.exe,\u05D3\u05D5\u05D7.exe,exe
                        plan.p\uFEFFdf,plan.pdf,pdf
                        'a\u0007b\nc.pdf',ab c.pdf,pdf""")
        void showWhatTheFileIs(String written, String name, String ending) {
            Attachment file = Attachment.of("modules/bees/" + written, PDF);
            assertEquals(name, file.name());
            assertEquals(ending, file.ending());
            assertEquals(ending.equals("pdf"), file.opens());
        }

        @Test
        void keepTheirEndingInSightHoweverLong() {
            String name =
                    Attachment.nameOf("a/" + "x".repeat(300) + ".pdf" + "y".repeat(300) + ".exe");
            assertTrue(name.length() <= 100 && name.endsWith("\u2026.exe"), name);
            assertTrue(Attachment.nameOf("\uD83D\uDE00".repeat(200)).length() <= 100);
        }
    }
}
