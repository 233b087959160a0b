// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

/// Words that others wrote, made fit to stand among our own: nothing in them turns, hides or ends the text around them.
public final class HarmlessText {
    // Isolates would say it better, but common fonts have no glyph for them and JavaFX then draws
    // boxes.
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private HarmlessText() {}

    /// Without characters that turn or hide text, on one line. The joiners stay: Persian, Indic scripts and emoji need
    /// them. Printable ASCII comes back as it is.
    public static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        var harmless = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> endsLine(c) ? ' ' : c)
                .filter(c -> !isTrick(c))
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    /// Also kept from changing the order of the words around it, where it has letters that run from right to left. Its
    /// own words keep their order, too, so that the ending of a file's name stands at its end.
    public static String isolated(String text) {
        String harmless = of(text);
        return harmless.codePoints().anyMatch(HarmlessText::runsLeft)
                ? LEFT_TO_RIGHT_MARK + harmless + LEFT_TO_RIGHT_MARK
                : harmless;
    }

    /// Whether a character turns, hides or ends text, or is half of one.
    static boolean isTrick(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return (Character.isISOControl(c) && !endsLine(c))
                || turns
                || half
                || c == 0x200B
                || c == 0xFEFF;
    }

    private static boolean endsLine(int c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean runsLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    true;
            default -> c == ARABIC_LETTER_MARK;
        };
    }
}
