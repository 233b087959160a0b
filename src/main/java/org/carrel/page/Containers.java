// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The block quotes and list items that the line being read stands in. Only as exact as finding the start of block
/// HTML needs.
final class Containers {
    private static final int DEEPEST = 100;

    /// @param width of a list item's indentation; 0 for a quote
    /// @param numbered whether an item is of a numbered list
    private record Container(int width, boolean numbered) {
        boolean isQuote() {
            return width == 0;
        }
    }

    private final List<Container> open = new ArrayList<>();

    private String line = "";
    private int at;

    /// Reads the start of a line: closes, keeps and opens containers. Returns where the line's own content begins,
    /// after at most three blanks of which nothing is taken. See [#line()] for what the line has become.
    int enter(String written, boolean afterBlank) {
        int kept = follow(written, !afterBlank);
        if (isBlank(line, at)) {
            return at;
        }
        while (open.size() > kept) {
            open.removeLast();
        }
        while (open.size() < DEEPEST && openNext()) {
            // each turn goes into one more container
        }
        return at;
    }

    /// As [#enter], for a line that can open nothing: one of a code block.
    int stay(String line) {
        follow(line, false);
        return at;
    }

    /// The line as Markdown should read it: a list of the other kind right below an item's text is inside the item,
    /// however little it is indented.
    String line() {
        return line;
    }

    /// Goes into the open containers as far as this line continues them; returns how many those are.
    private int follow(String written, boolean mayNest) {
        line = written;
        at = 0;
        int kept = 0;
        for (Container container : open) {
            int width = container.width();
            int blanks = blanks(line, at);
            if (mayNest && blanks < width && startsOtherList(at + blanks, container.numbered())) {
                line = line.substring(0, at) + " ".repeat(width) + line.substring(at + blanks);
                blanks = width;
            }
            if (container.isQuote()) {
                if (blanks > 3 || charAt(at + blanks) != '>') {
                    break;
                }
                at += blanks + 1;
                at += charAt(at) == ' ' ? 1 : 0;
            } else if (isBlank(line, at)) {
                at = Math.min(line.length(), at + width);
            } else if (charAt(at) == '\t') {
                at++;
            } else if (blanks < width) {
                break;
            } else {
                at += width;
            }
            kept++;
        }
        return kept;
    }

    /// The content of a line that goes on with an element begun in these containers, or null where they ended.
    @Nullable String continued(String line, boolean afterBlank) {
        if (open.isEmpty()) {
            return line;
        }
        int kept = follow(line, false);
        if (kept == open.size() || isBlank(line, at)) {
            return line.substring(Math.min(at, line.length()));
        }
        int start = at + blanks(line, at);
        boolean lazy = !afterBlank && !open.get(kept).isQuote() && markerEnd(start) == start;
        return lazy ? line.substring(start) : null;
    }

    /// What a line must begin with to continue all open containers.
    String prefix() {
        var prefix = new StringBuilder();
        for (Container container : open) {
            prefix.append(container.isQuote() ? "> " : " ".repeat(container.width()));
        }
        return prefix.toString();
    }

    private boolean openNext() {
        int blanks = blanks(line, at);
        int start = at + blanks;
        if (blanks > 3) {
            return false;
        }
        if (charAt(start) == '>') {
            open.add(new Container(0, false));
            at = start + 1;
            at += charAt(at) == ' ' ? 1 : 0;
            return true;
        }
        int marker = markerEnd(start);
        if (marker == start || isRule(line, start)) {
            return false;
        }
        int after = blanks(line, marker);
        if ((after == 0 && charAt(marker) != '\t') || marker + after >= line.length()) {
            return false;
        }
        int width = marker - at + (after > 4 || after == 0 ? 1 : after);
        open.add(new Container(width, charAt(marker - 1) == '.'));
        at += width;
        return true;
    }

    private boolean startsOtherList(int start, boolean numbered) {
        int marker = markerEnd(start);
        boolean item =
                marker > start
                        && charAt(marker) == ' '
                        && !isBlank(line, marker)
                        && !isRule(line, start);
        return item && (charAt(marker - 1) == '.') != numbered;
    }

    private int markerEnd(int from) {
        char c = charAt(from);
        if (c == '-' || c == '*' || c == '+') {
            return from + 1;
        }
        int i = from;
        while (i - from < 9 && charAt(i) >= '0' && charAt(i) <= '9') {
            i++;
        }
        return i > from && charAt(i) == '.' ? i + 1 : from;
    }

    /// Whether the rest of the line is a thematic break.
    static boolean isRule(String line, int from) {
        char sign = 0;
        int count = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                continue;
            }
            if ((c != '*' && c != '-' && c != '_') || (sign != 0 && c != sign)) {
                return false;
            }
            sign = c;
            count++;
        }
        return count >= 3;
    }

    private char charAt(int i) {
        return i < line.length() ? line.charAt(i) : 0;
    }

    static int blanks(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i - from;
    }

    static boolean isBlank(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
