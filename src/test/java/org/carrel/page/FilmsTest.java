// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Objects;

/// What marks look like where they lie over the page, over its boxes and over each other.
class FilmsTest {
    private static final List<String> MARKS =
            List.of(
                    "mark-pink",
                    "mark-orange",
                    "mark-yellow",
                    "mark-green",
                    "mark-blue",
                    "mark-purple");

    private static final List<String> GROUNDS =
            List.of(
                    "paper",
                    "pane",
                    "objective-soft",
                    "reflection-soft",
                    "case-soft",
                    "extra-soft",
                    "tip-soft",
                    "video-soft");

    @ParameterizedTest
    @EnumSource
    void onThePaperEachIsThePalettesColour(Theme theme) {
        for (String mark : MARKS) {
            int[] seen = over(theme, mark, channels(theme, "paper"));
            int[] wanted = channels(theme, mark);
            for (int i = 0; i < 3; i++) {
                assertEquals(wanted[i], seen[i], 2, mark);
            }
        }
    }

    /// The least that is asked of text; the contrast theme has more of it where one mark lies alone.
    @ParameterizedTest
    @EnumSource
    void textStandsOutFromMarksOnEveryGroundAndOverEachOther(Theme theme) {
        int[] ink = channels(theme, "ink");
        for (String ground : GROUNDS) {
            int[] below = channels(theme, ground);
            for (String mark : MARKS) {
                int[] one = over(theme, mark, below);
                double least = theme == Theme.CONTRAST ? 7 : 4.5;
                assertTrue(
                        contrast(ink, one) >= least,
                        mark + " on " + ground + ": " + contrast(ink, one));
                for (String other : MARKS) {
                    int[] two = over(theme, other, one);
                    assertTrue(
                            contrast(ink, two) >= 4.5,
                            other + " over " + mark + " on " + ground + ": " + contrast(ink, two));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleNamesThemAll(Theme theme) {
        String rule = Films.rule(".x", theme);
        assertTrue(rule.startsWith(".x{--film-") && rule.endsWith("}"), rule);
        MARKS.forEach(
                mark ->
                        assertTrue(
                                rule.contains(mark.replace("mark-", "--film-") + ":rgb("), rule));
    }

    private static int[] over(Theme theme, String mark, int[] below) {
        String colour = colour(theme, mark);
        String paper = colour(theme, "paper");
        int[] seen = new int[3];
        for (int i = 0; i < 3; i++) {
            int strong = Films.strong(colour, paper, 1 + 2 * i);
            seen[i] = (strong * Films.COVER + below[i] * (100 - Films.COVER)) / 100;
        }
        return seen;
    }

    private static String colour(Theme theme, String name) {
        return Objects.requireNonNull(Palette.of(theme).get(name), name);
    }

    private static int[] channels(Theme theme, String name) {
        int rgb = Integer.parseInt(colour(theme, name).substring(1), 16);
        return new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255};
    }

    /// The contrast ratio of WCAG 2.
    private static double contrast(int[] one, int[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2]);
    }

    private static double channel(int value) {
        double c = value / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
