// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Finds sections by the words of their menu text or title; case, accents and kinds of quotes do not matter.
public final class SectionFilter {
    private final List<String> words;

    public SectionFilter(String typed) {
        words = Arrays.stream(fold(typed).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean matches(Section section) {
        return matches(section.label() + " " + section.title());
    }

    public boolean matches(String text) {
        return matchesFolded(fold(text));
    }

    boolean matchesFolded(String folded) {
        return words.stream().allMatch(folded::contains);
    }

    /// What was typed, folded.
    List<String> words() {
        return words;
    }

    static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT); // most titles; a course may have thousands
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case 0x2018, 0x2019, 0x201B -> folded.append('\'');
                                case 0x201C, 0x201D -> folded.append('"');
                                case 0x2013, 0x2014 -> folded.append('-');
                                default -> {
                                    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                                        folded.append(' ');
                                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                                        folded.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
