// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Bytes to text: without a byte order mark and NUL, with LF line ends.
///
/// @param utf8 whether it was UTF-8; else it was read as what Windows wrote before
record Texts(String text, boolean utf8) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// @param whole whether the text ends with these bytes; else a character may be cut in two at
    ///   their end
    static Texts decode(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Texts(tidy(new String(bytes, StandardCharsets.UTF_16LE)), false);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Texts(tidy(new String(bytes, StandardCharsets.UTF_16BE)), false);
        }
        // The plain constructor is much faster than a decoder, but says nothing of what it
        // replaced.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return new Texts(tidy(text), true);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean utf8 = !decoder.decode(ByteBuffer.wrap(bytes), chars, whole).isError();
        return new Texts(tidy(utf8 ? chars.flip().toString() : new String(bytes, WINDOWS)), utf8);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String tidy(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String all = unmarked.indexOf(0) < 0 ? unmarked : unmarked.replace("\0", "");
        return all.indexOf('\r') < 0 ? all : all.replace("\r\n", "\n").replace('\r', '\n');
    }
}
