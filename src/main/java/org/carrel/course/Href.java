// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// The parts of an address as an author wrote it.
///
/// @param scheme in lower case, empty for an address within the course
/// @param path what stands before {@code ?} and {@code #}
/// @param anchor percent-decoded; empty for none
record Href(String scheme, String path, String anchor) {
    private static final int LONGEST = 4 * FileIndex.LONGEST_PATH;

    static Href of(String written) {
        String address = trimmed(written);
        String scheme = scheme(address);
        int hash = address.indexOf('#');
        String before = hash < 0 ? address : address.substring(0, hash);
        int query = before.indexOf('?');
        return new Href(
                scheme,
                query < 0 ? before : before.substring(0, query),
                hash < 0 ? "" : decoded(address.substring(hash + 1)));
    }

    /// Without blanks around it, and without the line ends and tabs that browsers drop.
    static String trimmed(String written) {
        return written.strip().replace("\t", "").replace("\n", "").replace("\r", "").strip();
    }

    /// The path from the course's root: seen from a folder, decoded, and never above the root.
    static String path(String folder, String written) {
        String decoded = decoded(written).replace('\\', '/');
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (decoded.startsWith("/") ? decoded : folder + decoded).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String path = String.join("/", parts);
        // No file has so long a path, and the time that marks take to normalise grows with their
        // square.
        return path.length() > LONGEST ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /// What is not percent-encoded as it should be stays as it is.
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high =
                    bytes[i] == '%' && i + 2 < bytes.length
                            ? Character.digit(bytes[i + 1], 16)
                            : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            decoded.write(low >= 0 ? 16 * high + low : bytes[i]);
            i += low >= 0 ? 2 : 0;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static String scheme(String address) {
        int colon = address.indexOf(':');
        boolean letters =
                colon > 0
                        && address.chars()
                                .limit(colon)
                                .allMatch(
                                        c ->
                                                c < 128
                                                        && (Character.isLetterOrDigit(c)
                                                                || "+-.".indexOf(c) >= 0));
        return letters && Character.isLetter(address.charAt(0))
                ? address.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
    }
}
