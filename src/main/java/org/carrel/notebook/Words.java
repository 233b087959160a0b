// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

/// Where words begin and end in a text.
final class Words {
    private Words() {}

    /// The part of a text, each end moved to the nearest end of a word where it was within one. Blanks around it go.
    /// Nothing is left of what was within one word and less than half of it.
    static Placed.Range snap(String text, int start, int end) {
        int from = nearest(text, start);
        int to = nearest(text, end);
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Placed.Range(from, Math.max(from, to));
    }

    private static int nearest(String text, int at) {
        int back = at;
        while (isWithin(text, back)) {
            back--;
        }
        int on = at;
        while (isWithin(text, on)) {
            on++;
        }
        return at - back <= on - at ? back : on;
    }

    /// Whether that is between two letters of a word.
    static boolean isWithin(String text, int at) {
        return at > 0
                && at < text.length()
                && isOfWord(text.charAt(at - 1))
                && isOfWord(text.charAt(at));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '’' || c == '\'';
    }
}
