// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Finds where a template tag closes: in its own paragraph, for a mark that is never closed must not swallow the text up
/// to the next one. Asked for places from the first to the last; looks at each character once or twice, whatever a text
/// repeats.
final class TagEnd {
    private final String text;
    private final String mark;
    private int paragraphEnd;
    private int noneBefore;

    TagEnd(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    /// The place of the mark, or -1 where there is none before the next blank line.
    int after(int from) {
        if (from < noneBefore) {
            return -1;
        }
        if (from >= paragraphEnd) {
            paragraphEnd = blankLine(from);
        }
        int close = text.indexOf(mark, from, paragraphEnd);
        if (close < 0) {
            noneBefore = paragraphEnd;
        }
        return close;
    }

    private int blankLine(int from) {
        int line = text.indexOf('\n', from);
        while (line >= 0) {
            int next = line + 1;
            while (next < text.length()
                    && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return line;
            }
            line = text.indexOf('\n', next);
        }
        return text.length();
    }
}
