// SPDX-License-Identifier: Apache-2.0
package org.carrel.page;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The colours of marks as they are laid over the page: see-through, so that marks over each other blend. On the paper
/// each gives the colour that the palette names.
final class Films {
    /// How much of what lies below is covered, in percent.
    static final int COVER = 60;

    private static final String MARK = "mark-";

    private Films() {}

    /// A rule that declares the films of a theme as {@code --film-<colour>}.
    static String rule(String selector, Theme theme) {
        Map<String, String> colours = Palette.of(theme);
        String paper = Objects.requireNonNull(colours.get("paper"));
        return colours.entrySet().stream()
                .filter(colour -> colour.getKey().startsWith(MARK))
                .map(
                        colour ->
                                "--film-"
                                        + colour.getKey().substring(MARK.length())
                                        + ":"
                                        + film(colour.getValue(), paper))
                .collect(Collectors.joining(";", selector + "{", "}"));
    }

    private static String film(String colour, String paper) {
        return "rgb(%d %d %d / %d%%)"
                .formatted(
                        strong(colour, paper, 1),
                        strong(colour, paper, 3),
                        strong(colour, paper, 5),
                        COVER);
    }

    /// A channel of the colour that, so laid over the paper, gives the one wanted.
    static int strong(String colour, String paper, int at) {
        int wanted = channel(colour, at);
        int below = channel(paper, at);
        return Math.clamp(Math.round(below + (wanted - below) * 100f / COVER), 0, 255);
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16);
    }
}
