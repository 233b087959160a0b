// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text in its plainest form, for comparing: quotes, dashes, the ellipsis and blanks are the same in all their kinds,
/// runs of dashes or blanks are one, and so are, if letters are folded too, capital and small letters, and letters with
/// and without accents. Each character knows which part of the text it stands for.
public final class Folded {
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;

    private Folded(String text, boolean letters) {
        out = new StringBuilder(text.length());
        starts = new int[text.length()];
        ends = new int[text.length()];
        int end;
        for (int at = 0; at < text.length(); at = end) {
            int c = text.codePointAt(at);
            end = at + Character.charCount(c);
            fold(c, letters, at, end);
        }
    }

    /// The form in which what a person looks for is compared.
    public static Folded of(String text) {
        return new Folded(text, true);
    }

    /// That form alone, for many short texts: most need no more than small letters.
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        char last = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 128) {
                return of(text).text();
            }
            char folded = Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
            boolean again = folded == last && (folded == ' ' || folded == '-');
            if (!again) {
                out.append(folded);
            }
            last = folded;
        }
        return out.toString();
    }

    /// The form in which two editions of a text are compared: it leaves letters as they are.
    public static Folded typography(String text) {
        return new Folded(text, false);
    }

    public String text() {
        return out.toString();
    }

    /// Where in the text begins what that character of the plain form stands for, in UTF-16 units.
    public int start(int at) {
        return starts[at];
    }

    /// Where in the text ends what that character of the plain form stands for, with the accents that follow it.
    public int end(int at) {
        return ends[at];
    }

    /// The first character of the plain form that stands for what is at that place of the text or after it.
    public int at(int unit) {
        int low = 0;
        int high = out.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void fold(int c, boolean letters, int start, int end) {
        switch (c) {
            case '‘', '’', '‚', '‛' -> add('\'', start, end);
            case '“', '”', '„', '‟' -> add('"', start, end);
            case '‐', '‑', '‒', '–', '—', '―', '−', '-' -> addOnce('-', start, end);
            case '…' -> {
                add('.', start, end);
                add('.', start, end);
                add('.', start, end);
            }
            default -> {
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    addOnce(' ', start, end);
                } else if (!letters) {
                    add(c, start, end);
                } else if (c < 128) {
                    add(Character.toLowerCase(c), start, end);
                } else {
                    addLetter(c, start, end);
                }
            }
        }
    }

    /// By way of capitals: so the two small sigmas are one, and ß is ss.
    private void addLetter(int c, int start, int end) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        int before = out.length();
        parts.codePoints()
                .filter(part -> !isUnseen(part))
                .mapToObj(Character::toString)
                .flatMapToInt(
                        part -> part.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).codePoints())
                .filter(part -> !isUnseen(part))
                .forEach(part -> add(part, start, end));
        if (out.length() == before) {
            extend(end);
        }
    }

    /// Accents, and what only says how letters hang together.
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private void addOnce(char c, int start, int end) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
            add(c, start, end);
        } else {
            extend(end);
        }
    }

    private void extend(int end) {
        if (!out.isEmpty()) {
            ends[out.length() - 1] = end;
        }
    }

    private void add(int c, int start, int end) {
        int from = out.length();
        out.appendCodePoint(c);
        if (out.length() > starts.length) {
            starts = Arrays.copyOf(starts, out.length() * 2);
            ends = Arrays.copyOf(ends, out.length() * 2);
        }
        Arrays.fill(starts, from, out.length(), start);
        Arrays.fill(ends, from, out.length(), end);
    }
}
