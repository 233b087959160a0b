// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.notebook.Quote.Hit;
import org.carrel.page.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for one passage in one section.
final class SectionSearch {
    /// Places whose scores differ by less fit alike.
    static final double ALIKE = 0.03;

    /// In characters; some sentences.
    private static final int NEAR = 256;

    private static final int MOST_TO_CHOOSE_FROM = 9;

    private final Passages here;
    private final Passage passage;
    private final Quote quote;
    private final boolean paragraph;
    private final Folded folded;
    private final String text;
    private final int before;

    /// @param paragraph whether the passage is the beginning of one
    SectionSearch(Passages here, Passage passage, Quote quote, boolean paragraph) {
        this.here = here;
        this.passage = passage;
        this.quote = quote;
        this.paragraph = paragraph;
        folded = here.folded();
        text = folded.text();
        before = folded.at(here.unit(passage.start()));
    }

    /// In the section that the passage was made in.
    Optional<Placed> here() {
        if (quote.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        if (isWhereItWas()) {
            return Optional.of(sure(quote.at(before)));
        }
        List<Hit> hits = exact();
        if (hits.isEmpty() || hits.getFirst().score() < 1 - ALIKE) {
            hits = Stream.concat(hits.stream(), like()).sorted(Hit.BEST_FIRST).toList();
        }
        List<Hit> some = hits.stream().filter(quote::isWorthALook).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(best(some));
    }

    /// Word for word in another section: the best place, if the words alone or with what is around them leave no doubt.
    Optional<Hit> elsewhere() {
        return quote.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : exact().stream()
                        .limit(1)
                        .filter(hit -> quote.isLong() || quote.isSure(hit, false))
                        .findFirst();
    }

    /// Where a paragraph may have been that is no more: the heading it stood under, else as far down the section.
    Placed near() {
        int heading = here.headingStart(passage.heading());
        int start =
                heading >= 0
                        ? heading
                        : here.blockStart(
                                here.block((int) (passage.progression() * here.text().length())));
        return new Placed.Check(start, here.paragraphEnd(start));
    }

    Placed.Range range(Hit hit) {
        int start = folded.start(hit.start());
        int end = folded.end(hit.end() - 1);
        if (hit.errors() > 0) {
            return Words.snap(here.text(), start, end);
        }
        String exact = passage.exact();
        int then = here.unit(passage.start());
        if (then >= start && then < end && here.text().startsWith(exact, then)) {
            return new Placed.Range(then, then + exact.length()); // also within a run of dashes
        }
        return here.text().startsWith(exact, start)
                ? new Placed.Range(start, start + exact.length())
                : new Placed.Range(start, end);
    }

    private boolean isWhereItWas() {
        if (!quote.standsAt(text, before) || !fits(quote.at(before))) {
            return false;
        }
        boolean prefix = quote.hasPrefix(text, before);
        boolean suffix = quote.hasSuffix(text, quote.at(before).end());
        if (passage.textHash().equals(here.hash())) {
            return prefix && suffix;
        }
        return (prefix && suffix && !quote.standsTwiceAsItWas(text))
                || (quote.isLong() && !quote.standsTwice(text));
    }

    private List<Hit> exact() {
        return quote.exact(text, before).stream().filter(this::fits).toList();
    }

    private Stream<Hit> like() {
        return quote.like(text, before).stream()
                .filter(hit -> hit.errors() > 0 && hit.start() < hit.end() && hasWords(hit))
                .flatMap(hit -> beginning(hit).stream());
    }

    private boolean fits(Hit hit) {
        return !paragraph || here.startsBlock(folded.start(hit.start()));
    }

    /// Whether more than a part of one word is left of it.
    private boolean hasWords(Hit hit) {
        Placed.Range range = range(hit);
        return range.start() < range.end();
    }

    /// What is like a paragraph's beginning begins at one.
    private Optional<Hit> beginning(Hit hit) {
        if (!paragraph) {
            return Optional.of(hit);
        }
        int at = folded.start(hit.start());
        int block = here.blockStart(here.block(at));
        int next = here.blockEnd(at);
        int start = folded.at(next - at < at - block ? next : block);
        int moved = Math.abs(start - hit.start());
        return moved > passage.exact().length() / 4 || start >= hit.end()
                ? Optional.empty()
                : Optional.of(hit.from(start));
    }

    private Placed best(List<Hit> hits) {
        Hit best = hits.getFirst();
        List<Hit> alike = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.score() > best.score() - ALIKE && alike.stream().noneMatch(hit::overlaps)) {
                alike.add(hit);
            }
        }
        if (alike.size() > 1) {
            return new Placed.Several(
                    alike.stream().limit(MOST_TO_CHOOSE_FROM).map(this::range).toList());
        }
        if (quote.isSure(best, isNear(best) && !quote.standsTwice(text))) {
            return sure(best);
        }
        Placed.Range range = range(best);
        return new Placed.Check(range.start(), range.end());
    }

    /// Under the same heading, or not far from where it was.
    private boolean isNear(Hit hit) {
        return Math.abs(hit.start() - before) <= NEAR
                || here.heading(folded.start(hit.start())).equals(passage.heading());
    }

    private Placed sure(Hit hit) {
        Placed.Range range = range(hit);
        return new Placed.Sure(range.start(), range.end(), hit.errors() > 0);
    }
}
