// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui.web;

import org.carrel.page.Hit;
import org.carrel.page.PageText;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words of a page that are chosen step by step: a word, a sentence, or more of either. A sentence never goes beyond its
/// block.
final class WordChoice {
    enum Step {
        NEXT_WORD,
        PREVIOUS_WORD,
        NEXT_SENTENCE,
        PREVIOUS_SENTENCE
    }

    /// @param first the word that its sentence begins with
    /// @param last the one that it ends with
    private record Word(int start, int end, int first, int last) {}

    private final Locale language;
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int from;
    private int to;
    private int head;

    /// Begins with the first word at that place or after it.
    WordChoice(PageText page, Locale language, int start) {
        this.language = language;
        text = page.text();
        int before = 0;
        for (int next : page.starts()) {
            if (next > before) {
                addBlock(before, next);
                before = next;
            }
        }
        addBlock(before, text.length());
        while (head < words.size() - 1 && words.get(head).end() <= start) {
            head++;
        }
        from = head;
        to = head;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// What is chosen now.
    Hit chosen() {
        int first = Math.min(from, head);
        int last = Math.max(to, head);
        Word begin = words.get(first);
        Word end = words.get(last);
        boolean whole = begin.first() == first && end.last() == last;
        return whole
                ? new Hit(sentenceStart(begin), sentenceEnd(end))
                : new Hit(begin.start(), end.end());
    }

    /// Whether the choice goes on at its end rather than at its start.
    boolean isOpenAtEnd() {
        return head >= to;
    }

    /// @param more whether what is chosen grows or shrinks by it, instead of moving
    void step(Step step, boolean more) {
        if (more) {
            head = Math.clamp(next(step), 0, words.size() - 1);
            return;
        }
        int first = Math.min(from, head);
        int last = Math.max(to, head);
        switch (step) {
            case NEXT_WORD -> choose(last + 1, last + 1);
            case PREVIOUS_WORD -> choose(first - 1, first - 1);
            case NEXT_SENTENCE -> chooseSentence(isSentence(first, last) ? last + 1 : last);
            case PREVIOUS_SENTENCE -> chooseSentence(isSentence(first, last) ? first - 1 : first);
        }
    }

    private int next(Step step) {
        Word at = words.get(head);
        return switch (step) {
            case NEXT_WORD -> head + 1;
            case PREVIOUS_WORD -> head - 1;
            case NEXT_SENTENCE ->
                    head < at.last() || head == words.size() - 1
                            ? at.last()
                            : words.get(head + 1).last();
            case PREVIOUS_SENTENCE ->
                    head > at.first() || head == 0 ? at.first() : words.get(head - 1).first();
        };
    }

    private boolean isSentence(int first, int last) {
        return words.get(first).first() == first && words.get(last).last() == last;
    }

    private void chooseSentence(int word) {
        Word at = words.get(Math.clamp(word, 0, words.size() - 1));
        choose(at.first(), at.last());
    }

    private void choose(int first, int last) {
        from = Math.clamp(first, 0, words.size() - 1);
        to = Math.clamp(last, 0, words.size() - 1);
        head = to;
    }

    private void addBlock(int start, int end) {
        String block = text.substring(start, end);
        var sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(block);
        int at = sentences.first();
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            addSentence(start + at, start + next);
            at = next;
        }
    }

    private void addSentence(int start, int end) {
        String sentence = text.substring(start, end);
        var parts = BreakIterator.getWordInstance(language);
        parts.setText(sentence);
        List<Hit> found = new ArrayList<>();
        int at = parts.first();
        for (int next = parts.next(); next != BreakIterator.DONE; next = parts.next()) {
            if (isWord(sentence.substring(at, next))) {
                found.add(new Hit(start + at, start + next));
            }
            at = next;
        }
        int first = words.size();
        int last = first + found.size() - 1;
        found.forEach(word -> words.add(new Word(word.start(), word.end(), first, last)));
    }

    private static boolean isWord(String part) {
        return part.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || (Character.isEmoji(c) && c > 255));
    }

    /// With the marks that stand before its first word.
    private int sentenceStart(Word word) {
        int at = words.get(word.first()).start();
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// With the marks that stand behind its last word.
    private int sentenceEnd(Word word) {
        int at = words.get(word.last()).end();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
