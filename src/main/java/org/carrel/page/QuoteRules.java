// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

/// Which way a straight quote curls. The rules are SmartyPants'; what kramdown adds is that a quote right after a
/// piece of markup has no character before it.
final class QuoteRules {
    private QuoteRules() {}

    /// Whether the character there is markup or a failed try at markup, which kramdown takes on its own.
    static boolean standsAlone(CharSequence text, int i) {
        char c = text.charAt(i);
        if (c == '*' || c == '_' || c == '`' || c == '[') {
            return true;
        }
        return i > 0
                && text.charAt(i - 1) == '\\'
                && isPunctuation(c)
                && !(i > 1 && text.charAt(i - 2) == '\\');
    }

    /// What is shown for the quote at that place; two characters where a pair of quotes is taken at once.
    ///
    /// @param fresh whether nothing but markup stands before it
    static String shown(CharSequence text, int i, boolean fresh) {
        char quote = text.charAt(i);
        char before = fresh ? 0 : text.charAt(i - 1);
        char next = charAt(text, i + 1);
        boolean afterBlank = !fresh && before <= ' ';
        if (fresh && opensMarkup(text, i + 1)) {
            return left(quote);
        }
        if (fresh
                && isPunctuation(next)
                && !ellipsis(text, i + 2)
                && isWord(next) == isWord(charAt(text, i + 2))) {
            return right(quote);
        }
        if (fresh || afterBlank) {
            boolean pair = (next == '"' || next == '\'') && next != quote;
            if (pair && isAsciiWord(charAt(text, i + 2))) {
                return left(quote) + left(next);
            }
            if (quote == '\''
                    && isDigit(next)
                    && isDigit(charAt(text, i + 2))
                    && charAt(text, i + 3) == 's') {
                return right(quote);
            }
        }
        if (fresh) {
            if (next == '"' || next == '\'') {
                return quote + right(next);
            }
            boolean possessive = next == 's' && !isWord(charAt(text, i + 2));
            return next <= ' ' || possessive ? right(quote) : left(quote);
        }
        boolean opening = afterBlank || "\\[{(-".indexOf(before) >= 0;
        return opening ? left(quote) : right(quote);
    }

    private static boolean opensMarkup(CharSequence text, int from) {
        char sign = charAt(text, from);
        if (sign != '*' && sign != '_') {
            return false;
        }
        return charAt(text, from + 1) > ' ';
    }

    private static boolean ellipsis(CharSequence text, int from) {
        return charAt(text, from) == '.' && charAt(text, from + 1) == '.';
    }

    private static String left(char quote) {
        return quote == '"' ? "“" : "‘";
    }

    private static String right(char quote) {
        return quote == '"' ? "”" : "’";
    }

    private static char charAt(CharSequence text, int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c) && c != '&' && c != '~';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && isWord(c);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
