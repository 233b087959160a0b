// SPDX-License-Identifier: Apache-2.0
package org.carrel.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What was typed, understood: words in any order, and words that belong together.
///
/// @param phrases of two words or more, in their order
record Wish(List<Word> words, List<List<Word>> phrases) {
    /// Nobody looks for more; a text that was pasted in does not hold up the window.
    private static final int MOST_WORDS = 24;

    private static final int LONGEST = 1_000;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

    /// @param exact folded
    /// @param small whether it says little
    /// @param begun whether it may go on
    /// @param start where it stands in what was typed
    record Word(String exact, String stem, boolean small, boolean begun, int start, int end) {}

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /// Whether there is nothing in it but words that say little, so that they are what is looked for.
    boolean isOnlySmall() {
        return phrases.isEmpty() && words.stream().allMatch(Word::small);
    }

    static Wish of(Asked asked, Analyzer analyzer, Language language) {
        String typed = asked.words();
        typed = typed.substring(0, Math.min(LONGEST, typed.length()));
        List<Word> single = new ArrayList<>();
        List<List<Word>> phrases = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        int left = MOST_WORDS;
        for (int at = 0; at <= typed.length() && left > 0; at++) {
            boolean last = at == typed.length();
            if (!last && QUOTES.indexOf(typed.charAt(at)) < 0) {
                continue;
            }
            List<Word> words = words(typed, start, at, analyzer, language);
            words = words.subList(0, Math.min(left, words.size()));
            left -= words.size();
            if (quoted && words.size() > 1) {
                phrases.add(words);
            } else {
                single.addAll(words);
            }
            quoted = !quoted;
            start = at + 1;
        }
        boolean goesOn =
                asked.typing()
                        && !single.isEmpty()
                        && phrases.stream()
                                .allMatch(
                                        phrase -> phrase.getLast().end() < single.getLast().end());
        if (goesOn && single.getLast().end() == typed.length()) {
            Word last = single.removeLast();
            single.add(new Word(last.exact(), last.stem(), false, true, last.start(), last.end()));
        }
        return new Wish(List.copyOf(single), List.copyOf(phrases));
    }

    private static List<Word> words(
            String typed, int from, int to, Analyzer analyzer, Language language) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", typed.substring(from, to))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String exact = term.toString();
                if (!stream.incrementToken()) {
                    break;
                }
                words.add(
                        new Word(
                                exact,
                                term.toString(),
                                language.small().contains(exact),
                                false,
                                from + place.startOffset(),
                                from + place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
        return words;
    }
}
