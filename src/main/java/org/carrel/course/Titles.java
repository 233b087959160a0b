// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import java.util.Locale;
import java.util.Optional;

/// Names as people read them: from front matter, headings and files.
final class Titles {
    private static final int LONGEST = 300;

    private Titles() {}

    /// Plain text of what an author wrote as HTML: entities decoded, tags dropped, and nothing left
    /// in it that could turn the words around it.
    static String plain(String html) {
        String cut = html.length() > 8 * LONGEST ? html.substring(0, 8 * LONGEST) : html;
        if (cut.indexOf('<') >= 0) {
            return clean(Jsoup.parse(cut).text());
        }
        return clean(cut.indexOf('&') >= 0 ? Parser.unescapeEntities(cut, false) : cut);
    }

    /// The first heading of a Markdown text, as plain text.
    static Optional<String> heading(String body) {
        return new HeadingFinder(body)
                .find()
                .map(heading -> heading.substring(0, Math.min(heading.length(), 8 * LONGEST)))
                .map(Titles::unmarked)
                .map(Titles::plain)
                .filter(t -> !t.isEmpty());
    }

    /// A file or folder name made readable: {@code 02-more_about} becomes "More about", {@code
    /// week-1} "Week 1".
    static String tidy(String name) {
        int start = 0;
        while (start < name.length() && "0123456789-_. ".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        String words =
                clean(
                        name.substring(start == name.length() ? 0 : start)
                                .replace('-', ' ')
                                .replace('_', ' '));
        if (words.isEmpty()) {
            return clean(name);
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /// A title that is plain text already, with nothing left in it that could turn or hide the
    /// words around it.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> !HarmlessText.isTrick(c))
                .forEach(
                        c -> {
                            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
                            if (!blank) {
                                clean.appendCodePoint(c);
                            } else if (!clean.isEmpty()
                                    && clean.charAt(clean.length() - 1) != ' ') {
                                clean.append(' ');
                            }
                        });
        String stripped = clean.toString().strip();
        return stripped.length() <= LONGEST ? stripped : cut(stripped);
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /// Takes the marks of Markdown from a heading: emphasis, code, and links down to their words.
    private static String unmarked(String heading) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < heading.length()) {
            char c = heading.charAt(at);
            if (c == '\\' && at + 1 < heading.length()) {
                text.append(heading.charAt(++at));
            } else if (c == ']' && at + 1 < heading.length() && heading.charAt(at + 1) == '(') {
                int close = heading.indexOf(')', at);
                at = close < 0 ? at : close;
            } else if (!isMark(heading, at)) {
                text.append(c);
            }
            at++;
        }
        return text.toString();
    }

    private static boolean isMark(String heading, int at) {
        char c = heading.charAt(at);
        boolean opensLink = c == '[' && heading.indexOf("](", at) > 0;
        boolean picture = c == '!' && heading.startsWith("![", at);
        boolean inWord =
                c == '_'
                        && at > 0
                        && at + 1 < heading.length()
                        && Character.isLetterOrDigit(heading.charAt(at - 1))
                        && Character.isLetterOrDigit(heading.charAt(at + 1));
        return c == '*' || c == '`' || (c == '_' && !inWord) || opensLink || picture;
    }
}
