// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.carrel.page.Hit;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where in the texts of some documents the words of a [Wish] stand. Each word is looked up once for all of them.
final class WordPlaces {
    private static final BytesRef STEM = new BytesRef(String.valueOf(WordAnalyzer.STEM));

    private record Spot(int position, int start, int end) {}

    private final int[] documents;
    private final List<List<Hit>> hits;
    private final @Nullable TermsEnum terms;
    private @Nullable PostingsEnum postings;

    /// @param documents in rising order
    WordPlaces(LeafReader reader, int[] documents) throws IOException {
        this.documents = documents;
        this.hits = lists(documents.length);
        Terms text = reader.terms(Field.TEXT.name());
        this.terms = text == null ? null : text.iterator();
    }

    private static <T> List<List<T>> lists(int count) {
        List<List<T>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /// For each document in order; of two that overlap the first. Small words only count where there are no others.
    List<List<Hit>> of(Wish wish) throws IOException {
        boolean onlySmall = wish.isOnlySmall();
        for (Wish.Word word : wish.words()) {
            if (!word.small() || onlySmall) {
                find(word);
            }
        }
        for (List<Wish.Word> phrase : wish.phrases()) {
            find(phrase);
        }
        return hits.stream().map(WordPlaces::apart).toList();
    }

    private void find(Wish.Word word) throws IOException {
        List<List<Spot>> found = lists(documents.length);
        add(new BytesRef(word.stem()), found);
        if (word.begun()) {
            addBegun(new BytesRef(word.exact()), found);
        }
        for (int at = 0; at < documents.length; at++) {
            for (Spot spot : found.get(at)) {
                hits.get(at).add(new Hit(spot.start(), spot.end()));
            }
        }
    }

    private void find(List<Wish.Word> phrase) throws IOException {
        List<List<List<Spot>>> words = new ArrayList<>();
        for (Wish.Word word : phrase) {
            List<List<Spot>> found = lists(documents.length);
            add(new BytesRef(word.exact()), found);
            words.add(found);
        }
        for (int at = 0; at < documents.length; at++) {
            for (Spot first : words.getFirst().get(at)) {
                Spot last = first;
                for (int word = 1; word < words.size() && last != null; word++) {
                    last = at(first.position() + word, words.get(word).get(at));
                }
                if (last != null) {
                    hits.get(at).add(new Hit(first.start(), last.end()));
                }
            }
        }
    }

    private static @Nullable Spot at(int position, List<Spot> spots) {
        for (Spot spot : spots) {
            if (spot.position() == position) {
                return spot;
            }
        }
        return null;
    }

    private void add(BytesRef term, List<List<Spot>> found) throws IOException {
        if (terms != null && terms.seekExact(term)) {
            addTerm(terms, found);
        }
    }

    private void addBegun(BytesRef beginning, List<List<Spot>> found) throws IOException {
        if (terms == null || terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        while (term != null && StringHelper.startsWith(term, beginning)) {
            if (!StringHelper.endsWith(term, STEM)) {
                addTerm(terms, found);
            }
            term = terms.next();
        }
    }

    private void addTerm(TermsEnum term, List<List<Spot>> found) throws IOException {
        PostingsEnum each = term.postings(postings, PostingsEnum.OFFSETS);
        postings = each;
        int at = 0;
        while (at < documents.length) {
            int document =
                    each.docID() < documents[at] ? each.advance(documents[at]) : each.docID();
            if (document == PostingsEnum.NO_MORE_DOCS) {
                return;
            }
            if (document == documents[at]) {
                for (int i = each.freq(); i > 0; i--) {
                    int position = each.nextPosition();
                    found.get(at).add(new Spot(position, each.startOffset(), each.endOffset()));
                }
                at++;
            } else {
                int next = Arrays.binarySearch(documents, document);
                at = next < 0 ? -next - 1 : next;
            }
        }
    }

    private static List<Hit> apart(List<Hit> all) {
        all.sort(
                Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        List<Hit> hits = new ArrayList<>();
        int end = 0;
        for (Hit hit : all) {
            if (hit.start() >= end) {
                hits.add(hit);
                end = hit.end();
            }
        }
        return hits;
    }
}
