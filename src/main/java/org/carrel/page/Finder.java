// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.ArrayList;
import java.util.List;

/// Finds words in a canonical text, as they are [Folded]. Where blocks meet there is a blank, so words are found across
/// them too.
public final class Finder {
    private final Folded text;
    private final String plain;

    public Finder(String text) {
        this.text = Folded.of(text);
        this.plain = this.text.text();
    }

    /// All places of these words, from the first on; none overlaps another. Blanks around the words do not count.
    public List<Hit> find(String words) {
        String wanted = Folded.of(words).text().strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        int found = 0;
        for (int at = plain.indexOf(wanted); at >= 0; ) {
            int last = at + wanted.length() - 1;
            if (text.start(at) >= found) {
                found = text.end(last);
                hits.add(new Hit(text.start(at), found));
                at = plain.indexOf(wanted, last + 1);
            } else {
                at = plain.indexOf(wanted, at + 1); // within one character, such as an ellipsis
            }
        }
        return List.copyOf(hits);
    }
}
