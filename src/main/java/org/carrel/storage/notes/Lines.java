// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.carrel.storage.DamagedFileException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The lines of a journal: `crc32c SP length SP record LF`. A line that is damaged takes no other with it.
///
/// @param records of the lines that are whole
/// @param bad what could not be read, as it stands; without a last line that was never finished
record Lines(List<Stored> records, List<byte[]> bad) {
    private static final int MOST_DIGITS = 9;

    static byte[] write(List<Stored> records) {
        var bytes = new ByteArrayOutputStream();
        for (Stored record : records) {
            byte[] json = Json.bytes(record.json());
            bytes.writeBytes(ascii(Sum.of(json) + " " + json.length + " "));
            bytes.writeBytes(json);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Lines read(byte[] bytes) {
        List<Stored> records = new ArrayList<>();
        List<byte[]> bad = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Optional<Line> line = line(bytes, at);
            if (line.isPresent()) {
                records.add(line.get().record());
                at = line.get().next();
                continue;
            }
            int end = end(bytes, at);
            if (end == bytes.length && unfinished(bytes, at)) {
                break;
            }
            bad.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return new Lines(records, bad);
    }

    private record Line(Stored record, int next) {}

    /// By its length and not by its end: a damaged end alone loses nothing.
    private static Optional<Line> line(byte[] bytes, int at) {
        int digits = at + Sum.LENGTH + 1;
        int blank = digits;
        while (blank < bytes.length && blank < digits + MOST_DIGITS && isDigit(bytes[blank])) {
            blank++;
        }
        if (blank == digits
                || blank >= bytes.length
                || bytes[blank] != ' '
                || bytes[digits - 1] != ' ') {
            return Optional.empty();
        }
        int start = blank + 1;
        long length = Long.parseLong(text(bytes, digits, blank));
        if (start + length >= bytes.length) {
            return Optional.empty();
        }
        int end = start + (int) length;
        if (!Sum.of(bytes, start, (int) length).equals(text(bytes, at, at + Sum.LENGTH))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Line(
                            Stored.read(Json.parse(Arrays.copyOfRange(bytes, start, end))),
                            end + 1));
        } catch (DamagedFileException e) {
            return Optional.empty();
        }
    }

    /// Whether it may be the beginning of a line that is just being written, or that a kill cut short.
    private static boolean unfinished(byte[] bytes, int at) {
        int left = bytes.length - at;
        if (left < Sum.LENGTH + 2) {
            return true;
        }
        int digits = at + Sum.LENGTH + 1;
        int blank = digits;
        while (blank < bytes.length && isDigit(bytes[blank])) {
            blank++;
        }
        return blank == bytes.length
                || (blank - digits <= MOST_DIGITS
                        && blank > digits
                        && Long.parseLong(text(bytes, digits, blank)) >= bytes.length - blank - 1);
    }

    private static int end(byte[] bytes, int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return bytes.length;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
