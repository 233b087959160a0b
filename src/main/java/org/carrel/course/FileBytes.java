// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what a file is by its bytes alone, whatever it is called.
final class FileBytes {
    private static final int HEAD = 1024;
    private static final int ISO_MARK = 0x8001;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The kinds of film that every player takes; a picture of a phone has the same frame.
    private static final Set<String> FILMS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ");

    private record Mark(int at, String bytes, FileKind kind) {}

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, "%PDF-", FileKind.PDF),
                    new Mark(0, "\u0089PNG\r\n\u001A\n", FileKind.PNG),
                    new Mark(0, "\u00FF\u00D8\u00FF", FileKind.JPEG),
                    new Mark(0, "GIF87a", FileKind.GIF),
                    new Mark(0, "GIF89a", FileKind.GIF),
                    new Mark(0, "ID3", FileKind.SOUND),
                    new Mark(0, "MZ", FileKind.PROGRAM),
                    new Mark(0, "\u007FELF", FileKind.PROGRAM),
                    new Mark(0, "\u00CA\u00FE\u00BA\u00BE", FileKind.PROGRAM),
                    new Mark(0, "\u00CF\u00FA\u00ED\u00FE", FileKind.PROGRAM),
                    new Mark(0, "\u00CE\u00FA\u00ED\u00FE", FileKind.PROGRAM),
                    new Mark(0, "L\0\0\0\u0001\u0014\u0002\0", FileKind.SHORTCUT),
                    new Mark(
                            0,
                            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                            FileKind.OLD_OFFICE),
                    new Mark(0, "{\\rtf", FileKind.OLD_OFFICE),
                    new Mark(0, "ITSF", FileKind.HELP),
                    new Mark(0, "7z\u00BC\u00AF", FileKind.ARCHIVE),
                    new Mark(0, "Rar!", FileKind.ARCHIVE),
                    new Mark(0, "\u001F\u008B", FileKind.ARCHIVE),
                    new Mark(0, "MSCF", FileKind.ARCHIVE),
                    new Mark(ISO_MARK, "CD001", FileKind.DISK_IMAGE));

    /// Text that a program would run or show as something else. In lower case.
    private static final List<Mark> BEGINNINGS =
            List.of(
                    new Mark(0, "#!", FileKind.SCRIPT),
                    new Mark(0, "@echo", FileKind.SCRIPT),
                    new Mark(0, "[internetshortcut]", FileKind.SHORTCUT),
                    new Mark(0, "[desktop entry]", FileKind.SHORTCUT),
                    new Mark(0, "<svg", FileKind.DRAWING),
                    new Mark(0, "<!doctype html", FileKind.WEB_PAGE),
                    new Mark(0, "<html", FileKind.WEB_PAGE),
                    new Mark(0, "<script", FileKind.WEB_PAGE),
                    new Mark(0, "<?xml", FileKind.WEB_PAGE));

    private FileBytes() {}

    static FileKind kind(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (has(bytes, mark)) {
                return mark.kind;
            }
        }
        if (has(bytes, new Mark(0, "PK", FileKind.ARCHIVE))) {
            return PackedKind.of(bytes);
        }
        if (has(bytes, new Mark(4, "ftyp", FileKind.VIDEO)) && bytes.length >= 12) {
            String film = new String(bytes, 8, 4, StandardCharsets.ISO_8859_1);
            return FILMS.contains(film) ? FileKind.VIDEO : FileKind.UNKNOWN;
        }
        if (isSoundFrame(bytes)) {
            return FileKind.SOUND;
        }
        return isText(bytes) ? text(bytes) : FileKind.UNKNOWN;
    }

    /// MPEG audio, layer III, with no field set to what the standard forbids.
    private static boolean isSoundFrame(byte[] bytes) {
        return bytes.length >= 4
                && (bytes[0] & 0xFF) == 0xFF
                && (bytes[1] & 0xE6) == 0xE2
                && (bytes[1] & 0x18) != 0x08
                && (bytes[2] & 0xF0) != 0xF0
                && (bytes[2] & 0x0C) != 0x0C;
    }

    private static boolean has(byte[] bytes, Mark mark) {
        byte[] wanted = mark.bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < mark.at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[mark.at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /// Any byte that no text has makes it none; else it is UTF-8, or what Windows wrote before.
    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if ((b >= 0 && b < ' ' && !blank) || b == 0x7F) {
                return false;
            }
        }
        return decodes(bytes, StandardCharsets.UTF_8) || decodes(bytes, WINDOWS);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static FileKind text(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        String start = head.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream()
                .filter(mark -> start.startsWith(mark.bytes))
                .map(Mark::kind)
                .findFirst()
                .orElse(FileKind.TEXT);
    }
}
