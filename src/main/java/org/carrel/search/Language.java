// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What is known of the words of a language.
///
/// @param stemmer makes what cuts words to their stem; empty where words are compared whole
/// @param small words that say little of what is looked for
record Language(Optional<Supplier<SnowballStemmer>> stemmer, CharArraySet small) {
    /// What people ask with, beside the library's own list of articles and the like.
    private static final List<String> ASKING =
            List.of(
                    "what", "how", "who", "when", "where", "which", "why", "do", "does", "did",
                    "can", "could", "should", "would", "has", "have", "had", "from", "i", "me",
                    "my", "we", "our", "you", "your", "about", "am", "were", "been", "its");

    /// @param tag a language tag (BCP 47)
    static Language of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> stemmed(EnglishStemmer::new, english());
            case "de" -> stemmed(GermanStemmer::new, GermanAnalyzer.getDefaultStopSet());
            case "es" -> stemmed(SpanishStemmer::new, SpanishAnalyzer.getDefaultStopSet());
            case "fr" -> stemmed(FrenchStemmer::new, FrenchAnalyzer.getDefaultStopSet());
            case "it" -> stemmed(ItalianStemmer::new, ItalianAnalyzer.getDefaultStopSet());
            case "nl" -> stemmed(DutchStemmer::new, DutchAnalyzer.getDefaultStopSet());
            case "pt" -> stemmed(PortugueseStemmer::new, PortugueseAnalyzer.getDefaultStopSet());
            case "da" -> stemmed(DanishStemmer::new, CharArraySet.EMPTY_SET);
            case "fi" -> stemmed(FinnishStemmer::new, CharArraySet.EMPTY_SET);
            case "hu" -> stemmed(HungarianStemmer::new, CharArraySet.EMPTY_SET);
            case "no", "nb", "nn" -> stemmed(NorwegianStemmer::new, CharArraySet.EMPTY_SET);
            case "ro" -> stemmed(RomanianStemmer::new, CharArraySet.EMPTY_SET);
            case "ru" -> stemmed(RussianStemmer::new, CharArraySet.EMPTY_SET);
            case "sv" -> stemmed(SwedishStemmer::new, CharArraySet.EMPTY_SET);
            case "tr" -> stemmed(TurkishStemmer::new, CharArraySet.EMPTY_SET);
            default -> new Language(Optional.empty(), CharArraySet.EMPTY_SET);
        };
    }

    private static Language stemmed(Supplier<SnowballStemmer> stemmer, CharArraySet small) {
        return new Language(Optional.of(stemmer), small);
    }

    private static CharArraySet english() {
        var words = new CharArraySet(ASKING, false);
        words.addAll(EnglishAnalyzer.getDefaultStopSet());
        return words;
    }
}
