// SPDX-License-Identifier: Apache-2.0
package org.carrel.reader;

import org.carrel.course.Section;
import org.carrel.page.Folded;

import java.util.Arrays;
import java.util.List;

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
        return section.label().equals(section.title())
                ? matches(section.label())
                : matches(section.label() + " " + section.title());
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
        return Folded.plain(text);
    }
}
