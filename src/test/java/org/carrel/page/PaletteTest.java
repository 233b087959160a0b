// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

class PaletteTest {
    private static final List<String> BOXES =
            List.of(
                    "objective-soft",
                    "reflection-soft",
                    "case-soft",
                    "extra-soft",
                    "tip-soft",
                    "video-soft");

    private static final List<String> MARKS =
            List.of(
                    "mark-pink",
                    "mark-orange",
                    "mark-yellow",
                    "mark-green",
                    "mark-blue",
                    "mark-purple");

    /// What is written on what, in the window and on the page.
    private static final Map<String, List<String>> GROUNDS =
            Map.ofEntries(
                    Map.entry(
                            "ink",
                            with(
                                    with(BOXES, MARKS),
                                    List.of(
                                            "paper",
                                            "pane",
                                            "hover",
                                            "accent-soft",
                                            "find",
                                            "warning-soft"))),
                    Map.entry(
                            "soft", with(BOXES, List.of("paper", "pane", "hover", "accent-soft"))),
                    Map.entry("accent", with(BOXES, List.of("paper", "pane", "accent-soft"))),
                    Map.entry("on-accent", List.of("accent")),
                    Map.entry("on-find-now", List.of("find-now")),
                    Map.entry("warning", List.of("warning-soft", "paper")),
                    Map.entry("over", List.of("pane")),
                    Map.entry("objective", List.of("objective-soft")),
                    Map.entry("reflection", List.of("reflection-soft")),
                    Map.entry("case", List.of("case-soft")),
                    Map.entry("extra", List.of("extra-soft")),
                    Map.entry("tip", List.of("tip-soft")),
                    Map.entry("video", List.of("video-soft")));

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    void textStandsOutFromItsGround(Theme theme, String text, String ground) {
        double contrast = contrast(colour(theme, text), colour(theme, ground));
        double least = theme == Theme.CONTRAST ? 7 : 4.5;
        assertTrue(contrast >= least, text + " on " + ground + " in " + theme + ": " + contrast);
    }

    /// The bound of WCAG 1.4.11 for what is no text.
    @ParameterizedTest
    @EnumSource
    void edgesOfFieldsIconsAndTheFocusCanBeSeen(Theme theme) {
        for (String what : List.of("edge", "soft", "ink", "accent")) {
            for (String ground : with(BOXES, List.of("paper", "pane"))) {
                double contrast = contrast(colour(theme, what), colour(theme, ground));
                assertTrue(contrast >= 3, what + " on " + ground + ": " + contrast);
            }
        }
        for (String ground : List.of("accent-soft", "hover", "warning-soft")) {
            assertTrue(contrast(colour(theme, "accent"), colour(theme, ground)) >= 3, ground);
        }
    }

    /// In the contrast theme lines are what parts the panes, and grounds are one black.
    @Test
    void linesOfTheContrastThemeAreSeenAsWellAsItsText() {
        assertTrue(contrast(colour(Theme.CONTRAST, "line"), colour(Theme.CONTRAST, "paper")) >= 7);
    }

    @ParameterizedTest
    @EnumSource
    void highlightsDifferFromThePaperAndFromEachOther(Theme theme) {
        for (String mark : MARKS) {
            for (String other : with(MARKS, List.of("paper", "accent-soft"))) {
                double distance = distance(colour(theme, mark), colour(theme, other));
                assertTrue(
                        mark.equals(other) || distance >= 10,
                        mark + ", " + other + ": " + distance);
            }
        }
    }

    @Test
    void aColourOfItsOwnGivesTheKnownContrast() {
        assertEquals(21, contrast("#000000", "#ffffff"), 0.001);
        assertEquals(1, contrast("#777777", "#777777"), 0.001);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Theme.values())
                .flatMap(
                        theme ->
                                GROUNDS.entrySet().stream()
                                        .flatMap(
                                                text ->
                                                        text.getValue().stream()
                                                                .map(
                                                                        ground ->
                                                                                Arguments.of(
                                                                                        theme,
                                                                                        text
                                                                                                .getKey(),
                                                                                        ground))));
    }

    private static String colour(Theme theme, String name) {
        return Objects.requireNonNull(Palette.of(theme).get(name), name);
    }

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// As far apart as two colours look: the difference in CIELAB, where 2.3 can just be told apart.
    private static double distance(String one, String other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String colour) {
        double r = channel(colour, 1);
        double g = channel(colour, 3);
        double b = channel(colour, 5);
        double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    /// The contrast ratio of WCAG 2.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double c = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
