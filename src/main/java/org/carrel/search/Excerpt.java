// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.carrel.page.Hit;

import java.util.ArrayList;
import java.util.List;

/// What stands at a place that was found.
///
/// @param title of the part; empty for a whole section, and where there is none
/// @param hits where in the section's canonical text the words stand
/// @param text some of it, around the words
/// @param marks where in that the words stand
/// @param within whether it begins or ends in the middle of the text
public record Excerpt(String title, List<Hit> hits, String text, List<Hit> marks, Ends within) {
    public Excerpt {
        hits = List.copyOf(hits);
        marks = List.copyOf(marks);
    }

    /// Where an excerpt goes on.
    public record Ends(boolean before, boolean after) {}

    private static final int LONGEST = 120;
    private static final int BEFORE = 35;

    /// @param whole the text of the place
    /// @param offset where that begins in the section's text
    /// @param inWhole where in it the words stand, in order
    static Excerpt of(String title, String whole, int offset, List<Hit> inWhole) {
        int from = start(whole, inWhole);
        int to = end(whole, from);
        List<Hit> marks = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : inWhole) {
            hits.add(new Hit(hit.start() + offset, hit.end() + offset));
            if (hit.start() >= from && hit.end() <= to) {
                marks.add(new Hit(hit.start() - from, hit.end() - from));
            }
        }
        return new Excerpt(
                title,
                hits,
                whole.substring(from, to),
                marks,
                new Ends(from > 0, to < whole.length()));
    }

    /// A little before the words that stand most closely together.
    private static int start(String text, List<Hit> hits) {
        int best = 0;
        int most = 0;
        for (int first = 0, last = 0; first < hits.size(); first++) {
            int reach = hits.get(first).start() + LONGEST - BEFORE;
            while (last < hits.size() && hits.get(last).end() <= reach) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = hits.get(first).start();
            }
        }
        if (best <= BEFORE) {
            return 0;
        }
        int blank = text.indexOf(' ', best - BEFORE);
        return blank < 0 || blank >= best ? best : blank + 1;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= LONGEST) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', from + LONGEST);
        int end = blank <= from ? from + LONGEST : blank;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
