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
    /// What is written on what, in the window and on the page.
    private static final Map<String, List<String>> GROUNDS =
            Map.ofEntries(
                    Map.entry(
                            "ink",
                            List.of(
                                    "paper",
                                    "pane",
                                    "line",
                                    "accent-soft",
                                    "find",
                                    "warning-soft",
                                    "objective-soft",
                                    "reflection-soft",
                                    "case-soft",
                                    "extra-soft",
                                    "tip-soft",
                                    "video-soft")),
                    Map.entry(
                            "soft",
                            List.of(
                                    "paper",
                                    "pane",
                                    "objective-soft",
                                    "reflection-soft",
                                    "case-soft",
                                    "extra-soft",
                                    "tip-soft",
                                    "video-soft")),
                    Map.entry(
                            "accent",
                            List.of(
                                    "paper",
                                    "pane",
                                    "objective-soft",
                                    "reflection-soft",
                                    "case-soft",
                                    "extra-soft",
                                    "tip-soft",
                                    "video-soft")),
                    Map.entry("on-accent", List.of("accent")),
                    Map.entry("on-find-now", List.of("find-now")),
                    Map.entry("warning", List.of("warning-soft")),
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
        assertTrue(contrast >= 4.5, text + " on " + ground + " in " + theme + ": " + contrast);
    }

    /// The bound of WCAG 1.4.11 for what is no text.
    @ParameterizedTest
    @EnumSource
    void edgesOfFieldsCanBeSeen(Theme theme) {
        assertTrue(contrast(colour(theme, "edge"), colour(theme, "pane")) >= 3);
        assertTrue(contrast(colour(theme, "edge"), colour(theme, "paper")) >= 3);
        assertTrue(contrast(colour(theme, "accent"), colour(theme, "pane")) >= 3);
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
