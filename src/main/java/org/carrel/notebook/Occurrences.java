// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.Arrays;

/// Finds all places of words in a text, also those that overlap. Knuth, Morris and Pratt's way: [String#indexOf] takes
/// the product of both lengths where a text is much like the words everywhere.
final class Occurrences {
    private Occurrences() {}

    /// Where they begin, in order.
    ///
    /// @param words not empty
    static int[] of(String words, String text) {
        int[] borders = borders(words);
        int[] found = new int[8];
        int count = 0;
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            matched = next(words, borders, matched, text.charAt(i));
            if (matched == words.length()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1 - matched;
                matched = borders[matched - 1];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Of each beginning of the words how long its longest end is that the words begin with.
    private static int[] borders(String words) {
        int[] borders = new int[words.length()];
        for (int i = 1; i < words.length(); i++) {
            borders[i] = next(words, borders, borders[i - 1], words.charAt(i));
        }
        return borders;
    }

    private static int next(String words, int[] borders, int matched, char c) {
        int now = matched;
        while (now > 0 && words.charAt(now) != c) {
            now = borders[now - 1];
        }
        return words.charAt(now) == c ? now + 1 : now;
    }
}
