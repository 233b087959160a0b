// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.util.Arrays;
import java.util.List;

/// How a page is laid out on a stage, at one size of its text.
///
/// @param percent the size of the text
/// @param room how tall a screen is
/// @param gap the most that may stand between a heading and a block that did not follow it
public record Measure(int percent, double room, double gap, List<Block> blocks) {
    public Measure {
        blocks = List.copyOf(blocks);
    }

    /// Reads what the page says of itself: the room and the gap, then a line for each block, parted by tabs.
    public static Measure parse(int percent, String said) {
        List<String> lines = said.lines().toList();
        String[] first = lines.getFirst().split("\t", -1);
        return new Measure(
                percent,
                Double.parseDouble(first[0]),
                Double.parseDouble(first[1]),
                lines.stream().skip(1).map(Measure::block).toList());
    }

    private static Block block(String line) {
        String[] parts = line.split("\t", -1);
        return new Block(
                Kind.valueOf(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Integer.parseInt(parts[6]),
                Integer.parseInt(parts[7]),
                Double.parseDouble(parts[8]),
                numbers(parts[9]),
                numbers(parts[10]),
                parts[11],
                parts[12]);
    }

    private static List<Double> numbers(String said) {
        return Arrays.stream(said.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    /// How tall a screen of these blocks is, with the heading over it.
    double height(int from, int to) {
        Block begin = blocks.get(from);
        Block end = blocks.get(to);
        return above(from) + begin.lead() + end.bottom() - begin.top() + end.tail();
    }

    /// How much the heading takes that stands over a screen which begins with a block.
    double above(int from) {
        int heading = blocks.get(from).heading();
        if (heading < 0 || blocks.get(from).isHeading()) {
            return 0;
        }
        Block over = blocks.get(heading);
        return over.bottom() - over.top() + gap;
    }

    boolean fits(int from, int to) {
        return height(from, to) <= room;
    }
}
