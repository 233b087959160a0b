// SPDX-License-Identifier: Apache-2.0
package org.carrel.workshop;

import java.util.ArrayList;
import java.util.List;

/// Puts the blocks of a page on screens. A heading begins a screen and stays over the blocks that belong to it, as many
/// as fit. A block that fits on no screen of its own comes in smaller text; one that does not fit then either comes in
/// pieces.
public final class Steps {
    private final Measure wanted;
    private final Measure smallest;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Measure wanted, Measure smallest) {
        this.wanted = wanted;
        this.smallest = smallest;
    }

    /// The steps of a page that was measured in two sizes.
    ///
    /// @param wanted the page in the size of text that the trainer chose
    /// @param smallest the same page in the smallest size that can be read from the last row
    public static List<Step> of(Measure wanted, Measure smallest) {
        if (wanted.blocks().size() != smallest.blocks().size()) {
            throw new IllegalArgumentException("not the same page");
        }
        var steps = new Steps(wanted, smallest);
        steps.fill();
        return List.copyOf(steps.steps);
    }

    private void fill() {
        int from = 0;
        while (from < wanted.blocks().size()) {
            if (wanted.fits(from, from)) {
                from = screen(from);
            } else if (smallest.fits(from, from)) {
                steps.add(step(smallest, from, from, from, 0, 0));
                from++;
            } else {
                pieces(from);
                from++;
            }
        }
    }

    /// @return the first block after the screen
    private int screen(int from) {
        int to = from;
        while (to + 1 < wanted.blocks().size()
                && !wanted.blocks().get(to + 1).isHeading()
                && wanted.fits(to + 1, to + 1)
                && wanted.fits(from, to + 1)) {
            to++;
        }
        for (int shown = from; shown <= to; shown++) {
            steps.add(step(wanted, from, to, shown, 0, 0));
        }
        return to + 1;
    }

    private void pieces(int at) {
        Block block = smallest.blocks().get(at);
        double around = smallest.height(at, at) - block.height();
        double room = Math.max(smallest.room() - around, smallest.room() / 3);
        double top = 0;
        while (top < block.height() - 1) {
            double bottom = end(block, top, room - (top > 0 ? block.repeated() : 0));
            steps.add(step(smallest, at, at, at, top > 0 ? top - block.repeated() : 0, bottom));
            top = bottom;
        }
    }

    /// The last place to cut that is in reach; where there is none, what is in reach.
    private static double end(Block block, double top, double room) {
        if (block.height() - top <= room) {
            return block.height();
        }
        return block.cuts().stream()
                .filter(cut -> cut > top + 1 && cut <= top + room)
                .reduce((_, last) -> last)
                .orElse(top + room);
    }

    private static Step step(
            Measure measure, int from, int to, int shown, double top, double bottom) {
        Block last = measure.blocks().get(shown);
        int end =
                measure.blocks().stream()
                        .skip(shown + 1L)
                        .mapToInt(Block::start)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        return new Step(
                measure.percent(),
                from,
                to,
                shown,
                top,
                bottom,
                last.kind(),
                last.box(),
                last.text(),
                last.start(),
                end);
    }
}
