// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Map;
import java.util.Optional;

/// A section's text, cut into the settings on top and the rest.
///
/// @param broken whether the settings are not what they should be, so that some of them may be lost
record FrontMatter(Map<String, String> values, String body, boolean broken) {
    private static final int LONGEST = 16 * 1024;

    /// Cuts a text, or the first part of one. Text that only looks like settings stays text:
    /// nothing is lost.
    static FrontMatter cut(String text) {
        int firstEnd = lineEnd(text, 0);
        if (isLine(text, 0, firstEnd, "---")) {
            int start = Math.min(firstEnd + 1, text.length());
            int close = close(text, start);
            return close >= 0 ? closed(text, start, close) : unclosed(text, start);
        }
        if (PlainYaml.isKeyLine(text.substring(0, firstEnd))) {
            return unopened(text);
        }
        return none(text);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(Map.of(), text, false);
    }

    private static FrontMatter closed(String text, int start, int close) {
        String block = text.substring(start, close);
        String body = after(text, lineEnd(text, close));
        Optional<Map<String, String>> values = PlainYaml.scalars(block, LONGEST);
        if (values.isPresent() && isSettings(values.get(), block)) {
            return new FrontMatter(values.get(), body, false);
        }
        if (isBlankOrComments(block)) {
            return new FrontMatter(Map.of(), body, false);
        }
        boolean settings =
                block.lines()
                        .filter(FrontMatter::says)
                        .findFirst()
                        .filter(PlainYaml::isKeyLine)
                        .isPresent();
        return settings ? new FrontMatter(PlainYaml.lines(block), body, true) : none(text);
    }

    /// A sentence with a colon between two rules is YAML as well.
    private static boolean isSettings(Map<String, String> values, String block) {
        return values.keySet().stream().anyMatch(key -> key.indexOf(' ') < 0)
                || block.lines().anyMatch(PlainYaml::isKeyLine);
    }

    /// The author forgot the second line: the settings end where they cease to be settings.
    private static FrontMatter unclosed(String text, int start) {
        int end = keyLinesEnd(text, start);
        return end == start
                ? none(text)
                : new FrontMatter(
                        PlainYaml.lines(text.substring(start, end)), text.substring(end), true);
    }

    /// The author forgot the first line. A title over a line of dashes is a heading, so it must be
    /// a page's layout.
    private static FrontMatter unopened(String text) {
        int end = keyLinesEnd(text, 0);
        Map<String, String> values = PlainYaml.lines(text.substring(0, end));
        int close = lineEnd(text, end);
        boolean settings =
                values.size() > 1
                        && values.containsKey("layout")
                        && isLine(text, end, close, "---");
        return settings ? new FrontMatter(values, after(text, close), true) : none(text);
    }

    private static int keyLinesEnd(String text, int start) {
        int at = start;
        while (at < text.length() && at - start <= LONGEST) {
            int end = lineEnd(text, at);
            if (!PlainYaml.isKeyLine(text.substring(at, end))) {
                return at;
            }
            at = Math.min(end + 1, text.length());
        }
        return at;
    }

    /// Where the closing line starts, or -1.
    private static int close(String text, int start) {
        int at = start;
        while (at < text.length() && at - start <= LONGEST) {
            int end = lineEnd(text, at);
            if (isLine(text, at, end, "---") || isLine(text, at, end, "...")) {
                return at;
            }
            at = end + 1;
        }
        return -1;
    }

    private static boolean isBlankOrComments(String block) {
        return block.lines().noneMatch(FrontMatter::says);
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static boolean isLine(String text, int start, int end, String line) {
        return text.startsWith(line, start) && text.substring(start + line.length(), end).isBlank();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static String after(String text, int lineEnd) {
        return text.substring(Math.min(lineEnd + 1, text.length()));
    }
}
