// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The place of a section in its module: {@code 2.1}. Zeros at the end only fill up: {@code 2.0} is
/// {@code 2}.
record SectionNumber(List<Integer> parts) implements Comparable<SectionNumber> {
    private static final SectionNumber OVERVIEW = new SectionNumber(List.of());
    private static final List<String> WORDS =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty");

    SectionNumber {
        int end = parts.size();
        while (end > 0 && parts.get(end - 1) == 0) {
            end--;
        }
        parts = List.copyOf(parts.subList(0, end));
    }

    /// Of {@code one-two}, {@code 1-2} or {@code overview}.
    static Optional<SectionNumber> ofWords(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        if (text.equals("overview") || text.equals("index")) {
            return Optional.of(OVERVIEW);
        }
        List<Integer> parts = new ArrayList<>();
        for (String word : text.split("[-. ]", -1)) {
            int number = WORDS.contains(word) ? WORDS.indexOf(word) : number(word);
            if (number < 0) {
                return Optional.empty();
            }
            parts.add(number);
        }
        return Optional.of(new SectionNumber(parts));
    }

    /// Of {@code section-1-2-ref.md} or a folder's own page.
    static Optional<SectionNumber> ofFile(String path) {
        if (Pages.isIndex(path)) {
            return Optional.of(OVERVIEW);
        }
        String stem = FileNames.stem(path).toLowerCase(Locale.ROOT);
        if (!stem.startsWith("section")) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String word : stem.substring("section".length()).split("[-_. ]", -1)) {
            int number = number(word);
            if (number >= 0) {
                parts.add(number);
            } else if (!parts.isEmpty()) {
                break;
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new SectionNumber(parts));
    }

    int level() {
        return Math.max(1, parts.size());
    }

    @Override
    public int compareTo(SectionNumber other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    private static int number(String word) {
        boolean digits =
                !word.isEmpty()
                        && word.length() <= 6
                        && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : -1;
    }
}
