// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.page.Folded;
import org.carrel.page.Heading;
import org.carrel.page.PageText;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// A section's text as it is today, in which passages are made and found again. Made ready when it is first needed: keep
/// it for many passages of a section. Any thread.
public final class Passages {
    private final String section;
    private final PageText page;
    private final List<Heading> outline;
    private volatile @Nullable Folded folded;
    private volatile @Nullable String hash;

    /// @param section its path
    /// @param outline its headings, in order
    public Passages(String section, PageText page, List<Heading> outline) {
        this.section = section;
        this.page = page;
        this.outline = List.copyOf(outline);
    }

    public String section() {
        return section;
    }

    public String text() {
        return page.text();
    }

    /// What is stored of a part of the text, and of characters that its ends cut the whole.
    ///
    /// @param start in UTF-16 units
    /// @param end after the last character
    public Passage passage(int start, int end) {
        String text = page.text();
        int from = characterAt(Math.clamp(start, 0, text.length()));
        int to = characterEnd(Math.clamp(end, from, text.length()));
        int first = text.codePointCount(0, from);
        return new Passage(
                text.substring(from, to),
                text.substring(back(from, Passage.CONTEXT), from),
                text.substring(to, on(to, Passage.CONTEXT)),
                first,
                first + text.codePointCount(from, to),
                PageText.VERSION,
                hash(),
                heading(from),
                block(from),
                text.isEmpty() ? 0 : (double) from / text.length());
    }

    /// What is stored of a paragraph that is bookmarked: its beginning.
    ///
    /// @param start where the block starts, in UTF-16 units
    public Passage paragraph(int start) {
        int from = Math.clamp(start, 0, page.text().length());
        return passage(from, paragraphEnd(from));
    }

    /// Where what is stored of a bookmarked paragraph ends.
    int paragraphEnd(int from) {
        int to = Math.min(blockEnd(from), on(from, Passage.BEGINNING));
        while (to > from && page.text().charAt(to - 1) == ' ') {
            to--;
        }
        return to;
    }

    String hash() {
        String known = hash;
        if (known == null) {
            known = page.hash();
            hash = known;
        }
        return known;
    }

    /// The text as editions of it are compared.
    Folded folded() {
        Folded known = folded;
        if (known == null) {
            known = Folded.typography(page.text());
            folded = known;
        }
        return known;
    }

    /// Where a block starts after that place; the text's end where none does.
    int blockEnd(int from) {
        int at = Collections.binarySearch(page.starts(), from + 1);
        int next = at < 0 ? -at - 1 : at;
        return next < page.starts().size() ? page.starts().get(next) : page.text().length();
    }

    boolean startsBlock(int at) {
        return Collections.binarySearch(page.starts(), at) >= 0;
    }

    /// The innermost block that a place lies in or comes after, from 0.
    int block(int at) {
        int found = Collections.binarySearch(page.starts(), at + 1);
        return Math.max(0, (found < 0 ? -found - 1 : firstOf(found)) - 1);
    }

    /// The start of the block that has that number, or of the last one.
    int blockStart(int block) {
        List<Integer> starts = page.starts();
        return starts.isEmpty() ? 0 : starts.get(Math.min(block, starts.size() - 1));
    }

    /// The author's id of the nearest heading before a place or at it; empty for none.
    String heading(int at) {
        return outline.stream()
                .takeWhile(heading -> heading.start() <= at)
                .filter(heading -> !heading.id().isEmpty())
                .reduce((_, last) -> last)
                .map(Heading::id)
                .orElse("");
    }

    /// Where the heading with that id starts; -1 for none.
    int headingStart(String id) {
        return id.isEmpty()
                ? -1
                : outline.stream()
                        .filter(heading -> heading.id().equals(id))
                        .map(Heading::start)
                        .findFirst()
                        .orElse(-1);
    }

    /// In UTF-16 units, for a position in code points; the text's end where it is shorter.
    int unit(int codePoint) {
        String text = page.text();
        if (codePoint >= text.length()) {
            return text.length();
        }
        int points = text.codePointCount(0, text.length());
        return codePoint >= points ? text.length() : text.offsetByCodePoints(0, codePoint);
    }

    /// The first of equal starts.
    private int firstOf(int found) {
        int at = found;
        while (at > 0 && page.starts().get(at - 1).equals(page.starts().get(at))) {
            at--;
        }
        return at;
    }

    private int characterAt(int at) {
        String text = page.text();
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private int characterEnd(int at) {
        return characterAt(at) < at ? at + 1 : at;
    }

    private int back(int from, int characters) {
        return characterAt(Math.max(0, from - characters));
    }

    private int on(int from, int characters) {
        return characterAt(Math.min(page.text().length(), from + characters));
    }
}
