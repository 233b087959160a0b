// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells what a file is that is a ZIP inside, as office documents and e-books are. It reads the list of names and one
/// short entry; of a bomb nothing else is ever unpacked.
final class PackedKind {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LONGEST_CONTENT_TYPES = 256 * 1024;
    private static final int LONGEST_MIMETYPE = 100;

    private static final Map<String, FileKind> OFFICE =
            Map.of(
                    "wordprocessingml.document.main+xml", FileKind.WORD,
                    "spreadsheetml.sheet.main+xml", FileKind.EXCEL,
                    "presentationml.presentation.main+xml", FileKind.POWERPOINT);

    private static final Map<String, FileKind> MIME_TYPES =
            Map.of(
                    "application/vnd.oasis.opendocument.text", FileKind.WRITER,
                    "application/vnd.oasis.opendocument.spreadsheet", FileKind.CALC,
                    "application/vnd.oasis.opendocument.presentation", FileKind.IMPRESS,
                    "application/epub+zip", FileKind.EPUB);

    /// A part with macros may bear any name; its type gives it away.
    private static final List<String> MACRO_TYPES =
            List.of("macroenabled", "vbaproject", "macrosheet", "activex");

    private PackedKind() {}

    static FileKind of(byte[] bytes) {
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(
                                new ZipChannel(new SeekableInMemoryByteChannel(bytes)))
                        .setIgnoreLocalFileHeader(true)
                        .get()) {
            return kind(zip);
        } catch (IOException | RuntimeException e) {
            return FileKind.ARCHIVE; // damaged, or in ways that the library did not foresee
        }
    }

    private static FileKind kind(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            // Of two entries with one name, programs differ in which they read.
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                return FileKind.ARCHIVE;
            }
        }
        if (names.stream().anyMatch(PackedKind::isMacro)) {
            return FileKind.MACROS;
        }
        if (zip.getEntry(CONTENT_TYPES) != null) {
            return office(text(zip, CONTENT_TYPES, LONGEST_CONTENT_TYPES));
        }
        if (zip.getEntry("mimetype") != null) {
            String type = text(zip, "mimetype", LONGEST_MIMETYPE).strip();
            FileKind kind = MIME_TYPES.getOrDefault(type, FileKind.ARCHIVE);
            boolean scripted =
                    kind != FileKind.EPUB && names.stream().anyMatch(PackedKind::isBasic);
            return scripted ? FileKind.MACROS : kind;
        }
        return names.contains("meta-inf/manifest.mf") ? FileKind.PROGRAM : FileKind.ARCHIVE;
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaproject.bin") || name.contains("/activex/");
    }

    /// Where documents of OpenDocument keep theirs.
    private static boolean isBasic(String name) {
        return name.startsWith("basic/") || name.startsWith("scripts/");
    }

    private static FileKind office(String contentTypes) {
        // As UTF-16 it is the same text with a NUL beside each letter.
        String types = contentTypes.replace("\0", "").toLowerCase(Locale.ROOT);
        if (MACRO_TYPES.stream().anyMatch(types::contains)) {
            return FileKind.MACROS;
        }
        boolean couldHide = types.indexOf('&') >= 0 || types.contains("<!");
        List<FileKind> kinds =
                OFFICE.entrySet().stream()
                        .filter(office -> types.contains(office.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return kinds.size() == 1 && !couldHide ? kinds.getFirst() : FileKind.ARCHIVE;
    }

    /// Longer than it may be, it is cut, and then is none of the texts wanted.
    private static String text(ZipFile zip, String name, int longest) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(longest + 1);
            return bytes.length > longest ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
