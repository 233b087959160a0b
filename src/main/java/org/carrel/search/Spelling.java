// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Knows which words of a course look much like one that is not in it.
final class Spelling {
    private static final int SHORTEST = 4;

    /// From so many letters on, two may be wrong.
    private static final int LONG = 7;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /// What was typed, with words that are there in the place of those that are not; empty where nothing is to change.
    Optional<String> instead(Wish wish, String typed) throws IOException {
        var changed = new StringBuilder(typed);
        List<Wish.Word> words = new ArrayList<>();
        Stream.concat(wish.words().stream(), wish.phrases().stream().flatMap(List::stream))
                .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                .forEach(words::add);
        boolean any = false;
        for (Wish.Word word : words) {
            if (!isThere(word)) {
                String near = near(word.exact());
                if (near == null) {
                    return Optional.empty();
                }
                changed.replace(word.start(), word.end(), near);
                any = true;
            }
        }
        return any ? Optional.of(changed.toString()) : Optional.empty();
    }

    private boolean isThere(Wish.Word word) throws IOException {
        for (Field field : Field.values()) {
            if (reader.docFreq(new Term(field.name(), word.stem())) > 0
                    || (word.begun() && begins(field, word.exact()))) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(Field field, String beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field.name());
        if (terms == null) {
            return false;
        }
        TermsEnum each = terms.iterator();
        return each.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END
                && each.term().utf8ToString().startsWith(beginning);
    }

    private @Nullable String near(String word) throws IOException {
        if (word.length() < SHORTEST) {
            return null;
        }
        String best = null;
        float boost = 0;
        int frequency = 0;
        for (Field field : List.of(Field.TEXT, Field.TITLE)) {
            Terms terms = MultiTerms.getTerms(reader, field.name());
            if (terms == null) {
                continue;
            }
            var near =
                    new FuzzyTermsEnum(
                            terms,
                            new Term(field.name(), word),
                            word.length() < LONG ? 1 : 2,
                            1,
                            true);
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String found = term.utf8ToString();
                float how = near.attributes().addAttribute(BoostAttribute.class).getBoost();
                boolean better = how > boost || (how == boost && near.docFreq() > frequency);
                if (found.indexOf(WordAnalyzer.STEM) < 0 && better) {
                    best = found;
                    boost = how;
                    frequency = near.docFreq();
                }
            }
        }
        return best;
    }
}
