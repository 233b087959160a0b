// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.carrel.page.Folded;
import org.tartarus.snowball.SnowballStemmer;

import java.io.IOException;
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
        stream = new KeywordRepeatFilter(stream);
        if (language.stemmer().isPresent()) {
            Supplier<SnowballStemmer> stemmer = language.stemmer().get();
            stream = new SnowballFilter(stream, stemmer.get());
        }
        return new TokenStreamComponents(words, new Marking(stream));
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

    private static final class Marking extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute whole = addAttribute(KeywordAttribute.class);

        Marking(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!whole.isKeyword()) {
                term.append(STEM);
            }
            return true;
        }
    }
}
