// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Iterator;
import java.util.Optional;

/// Finds the first heading of a Markdown text in one pass: outside code and comments, and one that
/// says something before any template is filled in.
final class HeadingFinder {
    private final Iterator<String> lines;
    private String fence = "";
    private boolean inComment;

    HeadingFinder(String body) {
        lines = body.lines().iterator();
    }

    Optional<String> find() {
        String before = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (isHidden(line)) {
                before = "";
                continue;
            }
            Optional<String> heading = isUnderline(line, before) ? Optional.of(before) : atx(line);
            if (heading.isPresent()
                    && !heading.get().contains("{{")
                    && !heading.get().contains("{%")) {
                return heading;
            }
            before = isParagraph(line) ? line.strip() : "";
        }
        return Optional.empty();
    }

    private boolean isHidden(String line) {
        String text = line.strip();
        if (!fence.isEmpty()) {
            fence = text.startsWith(fence) ? "" : fence;
            return true;
        }
        if (text.startsWith("```") || text.startsWith("~~~")) {
            fence = text.substring(0, 3);
            return true;
        }
        boolean hidden = inComment || text.startsWith("<!--");
        if (hidden) {
            inComment = !text.contains("-->");
        }
        return hidden;
    }

    /// {@code ## Words ##} or {@code <h2>Words</h2>}, down to the words.
    private static Optional<String> atx(String line) {
        String text = line.strip();
        if (line.startsWith("    ") || text.isEmpty()) {
            return Optional.empty();
        }
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        if (level > 0
                && level <= 6
                && level < text.length()
                && Character.isWhitespace(text.charAt(level))) {
            return Optional.of(withoutTail(text.substring(level).strip()))
                    .filter(t -> !t.isEmpty());
        }
        boolean html =
                text.length() > 4
                        && text.regionMatches(true, 0, "<h", 0, 2)
                        && text.charAt(2) >= '1'
                        && text.charAt(2) <= '6';
        return html ? Optional.of(text) : Optional.empty();
    }

    private static String withoutTail(String text) {
        int end = text.length();
        int attributes = text.endsWith("}") ? text.lastIndexOf('{') : -1;
        if (attributes > 0
                && attributes + 1 < end
                && "#.:".indexOf(text.charAt(attributes + 1)) >= 0) {
            end = attributes;
        }
        String words = text.substring(0, end).stripTrailing();
        int hash = words.length();
        while (hash > 0 && words.charAt(hash - 1) == '#') {
            hash--;
        }
        boolean closes = hash == 0 || (hash < words.length() && words.charAt(hash - 1) == ' ');
        return (closes ? words.substring(0, hash) : words).strip();
    }

    private static boolean isUnderline(String line, String before) {
        String text = line.strip();
        return !before.isEmpty()
                && !text.isEmpty()
                && (text.chars().allMatch(c -> c == '=')
                        || (text.length() > 1 && text.chars().allMatch(c -> c == '-')));
    }

    private static boolean isParagraph(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && !line.startsWith("    ")
                && "<>|-*+#{".indexOf(text.charAt(0)) < 0;
    }
}
