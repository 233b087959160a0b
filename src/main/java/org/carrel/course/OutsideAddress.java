// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An address that leads out of the course, read as browsers read it, so that people see whom they would visit.
///
/// @param address as it may be shown, copied and opened: nothing in it is hidden, and its host is spelled in ASCII
/// @param mail whether it is for the mail program, not the browser
/// @param site the host in ASCII, or the mail address; empty where nobody can say for certain
/// @param letters the same in its own letters where those differ, else empty
/// @param pretext what stands before an {@code @} and may look like a site, else empty
public record OutsideAddress(
        String address, boolean mail, String site, String letters, String pretext) {
    /// Letters that browsers and Java's older rules for host names take for different hosts.
    private static final String DEVIATING = "\u00DF\u1E9E\u03C2\u200C\u200D";

    private static final String NEVER_PLAIN = "\"<>\\^`{|}";
    private static final int LONGEST_HOST = 253;

    /// More people than one may be named.
    private static final int LONGEST_MAILBOX = 200;

    /// Of what is only a pretext: enough to see what it pretends, and all of it fits into a question.
    private static final int LONGEST_PRETEXT = 100;

    public static OutsideAddress of(String written) {
        int colon = written.indexOf(':');
        String scheme = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = written.substring(colon + 1);
        return switch (scheme) {
            case "http", "https" -> web(scheme, rest);
            case "mailto" -> mail(rest);
            default -> new OutsideAddress(encoded(written), false, "", "", "");
        };
    }

    /// Whether the system may be asked to open it: only where it is certain whom it leads to.
    public boolean opens() {
        return !site.isEmpty();
    }

    private static OutsideAddress web(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && isSlash(rest.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rest.length()
                && !isSlash(rest.charAt(end))
                && "?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(start, end);
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at + 1);
        String place = authority.substring(at + 1);
        int colon = place.endsWith("]") ? -1 : place.lastIndexOf(':');
        String port = colon < 0 ? "" : place.substring(colon);
        String host = ascii(colon < 0 ? place : place.substring(0, colon));
        if (host.isEmpty()
                || start < 2
                || !port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            return new OutsideAddress(encoded(scheme + ":" + rest), false, "", "", "");
        }
        String address =
                scheme
                        + "://"
                        + encoded(user)
                        + host
                        + port
                        + encoded(forward(rest.substring(end)));
        return new OutsideAddress(address, false, host, letters(host), pretext(user));
    }

    private static String pretext(String user) {
        String pretext = HarmlessText.of(Href.decoded(user));
        return pretext.codePointCount(0, pretext.length()) <= LONGEST_PRETEXT
                ? pretext
                : pretext.substring(0, pretext.offsetByCodePoints(0, LONGEST_PRETEXT)) + "\u2026";
    }

    private static OutsideAddress mail(String rest) {
        int query = rest.indexOf('?');
        String to = HarmlessText.of(Href.decoded(query < 0 ? rest : rest.substring(0, query)));
        int at = to.lastIndexOf('@');
        String host = at <= 0 || at > LONGEST_MAILBOX ? "" : ascii(to.substring(at + 1));
        // Some mail programs would attach a file of this computer.
        boolean attaches =
                query >= 0
                        && Href.decoded(rest.substring(query))
                                .toLowerCase(Locale.ROOT)
                                .contains("attach");
        String address = "mailto:" + encoded(rest);
        if (host.isEmpty() || attaches) {
            return new OutsideAddress(address, true, "", "", "");
        }
        String name = to.substring(0, at + 1);
        String letters = letters(host);
        return new OutsideAddress(
                address, true, name + host, letters.isEmpty() ? "" : name + letters, "");
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /// Browsers take either slash for the same, up to the query.
    private static String forward(String rest) {
        int end = 0;
        while (end < rest.length() && "?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).replace('\\', '/') + rest.substring(end);
    }

    /// Empty for what is no host, or not the same one to every program.
    private static String ascii(String written) {
        String host = Href.decoded(written);
        if (host.startsWith("[") && host.endsWith("]")) {
            boolean numbers =
                    host.chars().allMatch(c -> "[]:.0123456789abcdefABCDEF".indexOf(c) >= 0);
            return numbers ? host.toLowerCase(Locale.ROOT) : "";
        }
        if (host.chars().anyMatch(c -> DEVIATING.indexOf(c) >= 0)) {
            return "";
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            boolean plain =
                    ascii.chars()
                            .allMatch(
                                    c ->
                                            (c >= 'a' && c <= 'z')
                                                    || (c >= '0' && c <= '9')
                                                    || "-._".indexOf(c) >= 0);
            return plain && ascii.length() <= LONGEST_HOST ? ascii : "";
        } catch (RuntimeException e) {
            return ""; // no host name, in one of the several ways that IDN says so
        }
    }

    private static String letters(String host) {
        String letters = HarmlessText.of(IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED));
        return letters.equals(host) ? "" : letters;
    }

    /// What can't be seen or means something to a shell is percent-encoded, as browsers do it; the rest stays readable.
    private static String encoded(String text) {
        var encoded = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (isPlain(c)) {
                                encoded.appendCodePoint(c);
                            } else {
                                for (byte b :
                                        Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                                    encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                                }
                            }
                        });
        return encoded.toString();
    }

    private static boolean isPlain(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && NEVER_PLAIN.indexOf(c) < 0;
        }
        return Character.isLetterOrDigit(c) && !HarmlessText.isTrick(c);
    }
}
