// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.carrel.page.Folded;
import org.tartarus.snowball.SnowballStemmer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Cuts a text into words, each in two forms at the same place: folded, and its stem. Stems end with [#STEM], so that
/// whoever looks for the very word does not find its kin.
final class WordAnalyzer extends Analyzer {
    static final char STEM = '\u0001';

    private final Language language;

    WordAnalyzer(Language language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream stream = new Folding(words);
        stream = new EnglishPossessiveFilter(stream);
        stream = new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
        return new TokenStreamComponents(
                words, new Forms(stream, language.stemmer().map(Supplier::get)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new Folding(in);
    }

    /// As all of Carrel folds: capitals, accents, quotes.
    private static final class Folding extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folding(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = Folded.plain(term.toString());
            if (!folded.isEmpty()) {
                term.setEmpty().append(folded);
            }
            return true;
        }
    }

    /// Each word as it is, and after it, at the same place, its stem. Texts say the same words again and again, so stems
    /// are remembered.
    private static final class Forms extends TokenFilter {
        /// Large courses have as many words.
        private static final int REMEMBERED = 40_000;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final Optional<SnowballStemmer> stemmer;
        private final Map<String, String> stems = new HashMap<>();
        private boolean stemNext;

        Forms(TokenStream in, Optional<SnowballStemmer> stemmer) {
            super(in);
            this.stemmer = stemmer;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (stemNext) {
                stemNext = false;
                String stem = stem(term.toString());
                term.setEmpty().append(stem).append(STEM);
                step.setPositionIncrement(0);
                return true;
            }
            stemNext = input.incrementToken();
            return stemNext;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            stemNext = false;
        }

        private String stem(String word) {
            if (stems.size() >= REMEMBERED) {
                stems.clear();
            }
            return stemmer.map(its -> stems.computeIfAbsent(word, it -> cut(its, it))).orElse(word);
        }

        private static String cut(SnowballStemmer stemmer, String word) {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    }
}
