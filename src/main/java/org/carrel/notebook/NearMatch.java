// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds where a text holds something like a pattern: with the fewest letters changed, left out or put in. Myers'
/// algorithm: a column of the table of edit distances is kept as bits, 64 rows at a time, so that memory grows with
/// pattern and text only, and time with a 64th of their product.
final class NearMatch {
    /// @param errors how many letters were changed, left out or put in
    record Hit(int start, int end, int errors) {}

    private static final int ROWS = Long.SIZE;

    /// As many as are worth being told apart by what stands around them.
    private static final int MOST = 16;

    private final String pattern;
    private final Map<Character, long[]> rows = new HashMap<>();
    private final int blocks;
    private final long[] none;
    private final long[] up;
    private final long[] down;

    private NearMatch(String pattern) {
        this.pattern = pattern;
        blocks = (pattern.length() + ROWS - 1) / ROWS;
        none = new long[blocks];
        up = new long[blocks];
        down = new long[blocks];
        for (int i = 0; i < pattern.length(); i++) {
            rows.computeIfAbsent(pattern.charAt(i), _ -> new long[blocks])[i / ROWS] |=
                    1L << (i % ROWS);
        }
    }

    /// The best places with up to so many errors, none close to another; of those alike the ones nearest to where it
    /// was.
    static List<Hit> search(String pattern, String text, int most, int near) {
        var ends = new NearMatch(pattern).ends(text, most, near + pattern.length());
        String backwards = new StringBuilder(pattern).reverse().toString();
        return ends.stream()
                .map(
                        end -> {
                            int from = Math.max(0, end.end() - pattern.length() - end.errors());
                            String window =
                                    new StringBuilder(text.substring(from, end.end()))
                                            .reverse()
                                            .toString();
                            int length = new NearMatch(backwards).lengthOfBest(window);
                            return new Hit(end.end() - length, end.end(), end.errors());
                        })
                .toList();
    }

    /// The fewest errors with which the pattern is anywhere in the text.
    static int errors(String pattern, String text) {
        if (text.contains(pattern)) {
            return 0;
        }
        var match = new NearMatch(pattern);
        match.begin();
        int cost = pattern.length();
        int best = cost;
        for (int i = 0; i < text.length(); i++) {
            cost += match.step(text.charAt(i), 0);
            best = Math.min(best, cost);
        }
        return best;
    }

    /// Of each stretch of half the pattern's length the best end.
    private List<Hit> ends(String text, int most, int near) {
        Comparator<Hit> order =
                Comparator.comparingInt(Hit::errors)
                        .thenComparingInt(hit -> Math.abs(hit.end() - near));
        int stretch = Math.max(1, pattern.length() / 2);
        List<Hit> best = new ArrayList<>();
        begin();
        int cost = pattern.length();
        Hit ofStretch = null;
        for (int end = 1; end <= text.length(); end++) {
            cost += step(text.charAt(end - 1), 0);
            if (cost <= most && (ofStretch == null || cost < ofStretch.errors())) {
                ofStretch = new Hit(0, end, cost);
            }
            if (ofStretch != null && (end % stretch == 0 || end == text.length())) {
                add(best, ofStretch, order);
                ofStretch = null;
            }
        }
        return best;
    }

    private void add(List<Hit> best, Hit hit, Comparator<Hit> order) {
        for (Hit other : best) {
            if (Math.abs(other.end() - hit.end()) < pattern.length() / 4) {
                if (order.compare(hit, other) < 0) {
                    best.remove(other);
                    break;
                }
                return;
            }
        }
        best.add(hit);
        if (best.size() > MOST) {
            best.remove(best.stream().max(order).orElseThrow());
        }
    }

    /// How much of a text, from its start, is most like the pattern.
    private int lengthOfBest(String text) {
        begin();
        int cost = pattern.length();
        int best = cost;
        int length = 0;
        for (int i = 1; i <= text.length(); i++) {
            cost += step(text.charAt(i - 1), 1);
            boolean closer = Math.abs(i - pattern.length()) < Math.abs(length - pattern.length());
            if (cost < best || (cost == best && closer)) {
                best = cost;
                length = i;
            }
        }
        return length;
    }

    private void begin() {
        for (int block = 0; block < blocks; block++) {
            up[block] = -1;
            down[block] = 0;
        }
    }

    /// Takes one more character of the text.
    ///
    /// @param above what the row above the first changes by: 0 where the pattern may begin anywhere, 1 where it begins
    ///     with the text
    /// @return what the last row changes by
    private int step(char c, int above) {
        long[] equal = rows.getOrDefault(c, none);
        int carry = above;
        for (int block = 0; block < blocks; block++) {
            int last = block == blocks - 1 ? (pattern.length() - 1) % ROWS : ROWS - 1;
            long same = equal[block];
            long vertical = same | down[block];
            if (carry < 0) {
                same |= 1;
            }
            long horizontal = (((same & up[block]) + up[block]) ^ up[block]) | same;
            long more = down[block] | ~(horizontal | up[block]);
            long less = up[block] & horizontal;
            int out = (int) ((more >>> last) & 1) - (int) ((less >>> last) & 1);
            more <<= 1;
            less <<= 1;
            if (carry > 0) {
                more |= 1;
            } else if (carry < 0) {
                less |= 1;
            }
            up[block] = less | ~(vertical | more);
            down[block] = more & vertical;
            carry = out;
        }
        return carry;
    }
}
