// SPDX-License-Identifier: Apache-2.0
package org.carrel.export;

import org.carrel.course.HarmlessText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words put into a Markdown file so that none of them changes how the rest of the file is read.
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]<>$|";
    private static final String DOUBLED = "=~%";
    private static final int SECTION_HEADING = 2;
    private static final int LOWEST_HEADING = 6;

    private MarkdownText() {}

    /// Plain words, on one line, that are to be seen as they are.
    static String line(String words) {
        String text = HarmlessText.of(words).strip();
        var line = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean special =
                    SPECIAL.indexOf(c) >= 0
                            || (DOUBLED.indexOf(c) >= 0 && next == c)
                            || (c == '_' && !insideWord(text, i))
                            || (c == '#' && next != ' ' && !insideWord(text, i))
                            || (i == 0 && "#+-".indexOf(c) >= 0)
                            || (c == '^' && i > 0 && text.charAt(i - 1) == ' ')
                            || (c == '&' && (next == '#' || Character.isLetter(next)));
            boolean number = (c == '.' || c == ')') && next == ' ' && isNumber(text, i);
            line.append(special || number ? "\\" : "").append(c);
        }
        return line.toString();
    }

    /// Whether all before it are digits, as before the dot of a list's number; "2.3 Levels" is none.
    private static boolean isNumber(String text, int end) {
        return end > 0 && text.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// Whether a line stays a part of a plain paragraph, to whose end an id may be put.
    static boolean isPlainLine(String line) {
        return !line.isBlank()
                && Character.isLetterOrDigit(line.codePointAt(0))
                && line.indexOf('|') < 0
                && !line.matches("[0-9]{1,9}[.)] .*");
    }

    /// What was written in Markdown, within a larger file: its headings lie below those of a section, what it leaves
    /// open ends with it, and HTML is text.
    static String note(String markdown) {
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : markdown.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            String mark = fence(line);
            if (!fence.isEmpty()) {
                lines.add(line);
                fence = closes(mark, line, fence) ? "" : fence;
            } else if (!mark.isEmpty()) {
                lines.add(line);
                fence = mark;
            } else {
                lines.add(inert(lowered(line)));
            }
        }
        if (!fence.isEmpty()) {
            lines.add(fence);
        }
        return String.join("\n", lines).strip();
    }

    /// The run of signs that begins or ends a block of code; empty where the line has none.
    private static String fence(String line) {
        String text = line.stripLeading();
        if (line.length() - text.length() > 3 || text.isEmpty()) {
            return "";
        }
        char sign = text.charAt(0);
        int length = 0;
        while (length < text.length() && text.charAt(length) == sign) {
            length++;
        }
        boolean is = (sign == '`' || sign == '~') && length >= 3;
        boolean inline = sign == '`' && text.indexOf('`', length) >= 0;
        return is && !inline ? text.substring(0, length) : "";
    }

    private static boolean closes(String mark, String line, String fence) {
        return mark.startsWith(fence) && line.strip().equals(mark);
    }

    private static String lowered(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        boolean heading =
                level > 0
                        && level <= LOWEST_HEADING
                        && (level == line.length() || line.charAt(level) == ' ');
        return heading
                ? "#".repeat(Math.min(level + SECTION_HEADING, LOWEST_HEADING))
                        + line.substring(level)
                : line;
    }

    /// With HTML, comments and lines that would make a heading or a rule of what stands before as plain text. Code within
    /// the line stays as it is.
    private static String inert(String line) {
        String bare = line.strip();
        if (!bare.isEmpty()
                && (bare.chars().allMatch(c -> c == '=') || bare.chars().allMatch(c -> c == '-'))) {
            return "\\" + bare;
        }
        var inert = new StringBuilder(line.length() + 8);
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length()) {
                inert.append(line, at, at + 2);
                at += 2;
            } else if (c == '`') {
                int end = codeEnd(line, at);
                inert.append(line, at, end);
                at = end;
            } else {
                inert.append(startsHtml(line, at) || startsComment(line, at) ? "\\" : "").append(c);
                at++;
            }
        }
        return inert.toString();
    }

    /// After the code that begins here, or after the signs where it does not end in the line.
    private static int codeEnd(String line, int start) {
        int after = start;
        while (after < line.length() && line.charAt(after) == '`') {
            after++;
        }
        String run = line.substring(start, after);
        for (int at = line.indexOf(run, after); at >= 0; ) {
            int end = at;
            while (end < line.length() && line.charAt(end) == '`') {
                end++;
            }
            if (end - at == run.length()) {
                return end;
            }
            at = line.indexOf(run, end);
        }
        return after;
    }

    private static boolean startsHtml(String line, int at) {
        if (line.charAt(at) != '<' || at + 1 >= line.length()) {
            return false;
        }
        char next = line.charAt(at + 1);
        String rest =
                line.substring(at + 1, Math.min(line.length(), at + 9)).toLowerCase(Locale.ROOT);
        boolean address =
                rest.startsWith("http://")
                        || rest.startsWith("https://")
                        || rest.startsWith("mailto:");
        return !address && (Character.isLetter(next) || next == '/' || next == '!' || next == '?');
    }

    /// Obsidian hides what stands between two pairs of the first, and takes what stands between two of the second for a
    /// formula, over any number of lines.
    private static boolean startsComment(String line, int at) {
        return line.startsWith("%%", at) || line.startsWith("$$", at);
    }
}
